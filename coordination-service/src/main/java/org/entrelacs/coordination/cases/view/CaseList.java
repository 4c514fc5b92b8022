package org.entrelacs.coordination.cases.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.entrelacs.contract.coordination.CaseEvent;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakRaised;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakResolved;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// All cases, by person.
public final class CaseList implements Projection {
    private volatile PSortedMap<String, CaseRow> rows = TreePMap.empty();
    private final Set<UUID> openBreaks = new HashSet<>();

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(CaseEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof CaseEvent event && !endsWhatHasEnded(event)) {
            String person = recorded.stream().key();
            CaseRow before = rows.getOrDefault(person, CaseRow.unopened(person));
            rows = rows.plus(person, before.after(recorded, event));
        }
    }

    /// An end may be told twice: the second time with an earlier cause.
    private boolean endsWhatHasEnded(CaseEvent event) {
        if (event instanceof ContinuityBreakRaised raised) {
            openBreaks.add(raised.continuityBreak());
        }
        return event instanceof ContinuityBreakResolved resolved && !openBreaks.remove(resolved.continuityBreak());
    }

    /// Rows behind `person`, in order of person.
    List<CaseRow> after(String person, Predicate<CaseRow> wanted, int most) {
        return rows.values().stream()
                .filter(row -> row.person().compareTo(person) > 0)
                .filter(wanted)
                .limit(most)
                .toList();
    }
}
