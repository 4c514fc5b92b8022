package org.entrelacs.assessment.assessment.view;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentEnteredInError;
import org.entrelacs.contract.assessment.AssessmentEvent.ScoreDriftDetected;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;

/// Where assessors differ, oldest first.
public final class ScoreDrifts implements Projection {
    private final ConcurrentNavigableMap<String, ScoreDrift> rows = new ConcurrentSkipListMap<>();

    @Override
    public String name() {
        return "score-drifts";
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(AssessmentEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof ScoreDriftDetected drift) {
            ScoreDrift row = new ScoreDrift(recorded.stream().key(), recorded.occurredAt(), drift);
            rows.put(cursor(row), row);
        } else if (recorded.event() instanceof AssessmentEnteredInError(var id, var _)) {
            rows.values()
                    .removeIf(row -> row.drift().assessment().equals(id)
                            || row.drift().earlier().equals(id));
        }
    }

    /// The next ones.
    ///
    /// @param after cursor; empty for the first
    List<ScoreDrift> following(String after, int limit) {
        return rows.tailMap(after, false).values().stream().limit(limit).toList();
    }

    static String cursor(ScoreDrift row) {
        ScoreDriftDetected drift = row.drift();
        return String.join(
                "|", row.detectedAt().toString(), row.person(), drift.assessment(), drift.instrument(), drift.code());
    }
}
