package org.entrelacs.coordination.cases.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entrelacs.contract.coordination.CaseEvent;
import org.entrelacs.contract.coordination.CaseEvent.CaseClosed;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerNotAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerReleased;
import org.entrelacs.contract.coordination.CaseEvent.CaseOpened;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakRaised;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakResolved;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationModeChanged;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// All continuity breaks of all persons.
public final class BreakList implements Projection {
    private static final Comparator<BreakRow> EARLIEST_FIRST = Comparator.comparing(BreakRow::since)
            .thenComparing(row -> row.continuityBreak().toString());

    private volatile PMap<UUID, BreakRow> rows = HashTreePMap.empty();

    @Override
    public String name() {
        return "breaks";
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(CaseEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof CaseEvent event) {
            rows = after(event, recorded.stream().key());
        }
    }

    private PMap<UUID, BreakRow> after(CaseEvent event, String person) {
        return switch (event) {
            case ContinuityBreakRaised raised -> rows.plus(raised.continuityBreak(), BreakRow.of(person, raised));
            case ContinuityBreakResolved resolved -> {
                BreakRow open = rows.get(resolved.continuityBreak());
                if (open == null) {
                    throw new IllegalStateException("no break " + resolved.continuityBreak() + " to resolve");
                }
                yield rows.plus(resolved.continuityBreak(), open.ended(resolved));
            }
            case CaseOpened _,
                    CoordinationModeChanged _,
                    CaseManagerAssigned _,
                    CaseManagerNotAssigned _,
                    CaseManagerReleased _,
                    CaseClosed _ -> rows;
        };
    }

    Optional<BreakRow> row(UUID continuityBreak) {
        return Optional.ofNullable(rows.get(continuityBreak));
    }

    /// Rows in the order in which the breaks began.
    ///
    /// @param onlyOpen or all that ever were
    List<BreakRow> earliestFirst(boolean onlyOpen) {
        return rows.values().stream()
                .filter(row -> row.open() || !onlyOpen)
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    /// Rows that began later than the given one.
    List<BreakRow> behind(BreakRow cursor, boolean onlyOpen) {
        return earliestFirst(onlyOpen).stream()
                .filter(row -> EARLIEST_FIRST.compare(row, cursor) > 0)
                .toList();
    }
}
