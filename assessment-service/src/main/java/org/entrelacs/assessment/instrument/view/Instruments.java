package org.entrelacs.assessment.instrument.view;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.entrelacs.contract.assessment.InstrumentEvent;
import org.entrelacs.contract.assessment.InstrumentEvent.InstrumentDrafted;
import org.entrelacs.contract.assessment.InstrumentEvent.InstrumentPublished;
import org.entrelacs.contract.assessment.InstrumentEvent.InstrumentRetired;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;

/// All instruments, by id.
public final class Instruments implements Projection {
    private final ConcurrentNavigableMap<String, InstrumentSummary> rows = new ConcurrentSkipListMap<>();

    @Override
    public String name() {
        return "instruments";
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(InstrumentEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof InstrumentEvent event) {
            String instrument = recorded.stream().key();
            rows.compute(instrument, (_, row) -> after(row == null ? fresh(instrument) : row, event));
        }
    }

    private static InstrumentSummary fresh(String instrument) {
        return new InstrumentSummary(instrument, "", "", List.of());
    }

    private static InstrumentSummary after(InstrumentSummary row, InstrumentEvent event) {
        return switch (event) {
            case InstrumentDrafted drafted ->
                row.drafted(String.valueOf(drafted.questionnaire().getOrDefault("title", "")));
            case InstrumentPublished(var version) -> row.published(version);
            case InstrumentRetired(var version, var _) -> row.retired(version);
        };
    }

    /// The next instruments, in the order of their ids.
    ///
    /// @param after id; empty for the first
    List<InstrumentSummary> following(String after, int limit) {
        return rows.tailMap(after, false).values().stream().limit(limit).toList();
    }
}
