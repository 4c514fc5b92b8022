package org.entrelacs.assessment.assessment;

import java.time.Instant;
import java.util.List;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.Score;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;

/// Every assessment of one person, oldest first, and what they found.
public record Assessments(OrderedPMap<String, Assessment> byId, Findings findings) {

    /// Needs as they stand, each after the last assessment that measured it.
    public List<AssessedNeed> needs() {
        return findings.needs();
    }

    Assessments with(String id, Assessment assessment) {
        return new Assessments(byId.plus(id, assessment), findings);
    }

    Assessments with(Findings others) {
        return new Assessments(byId, others);
    }

    public sealed interface Assessment {
        AnswerSheet sheet();

        record InProgress(AnswerSheet sheet) implements Assessment {}

        /// @param required null when no instrument has a table for it, or a score that it needs is missing
        record Completed(
                AnswerSheet sheet,
                Instant completedAt,
                List<Score> scores,
                List<AnswerSource> sources,
                List<AssessedNeed> needs,
                @Nullable RequiredHours required)
                implements Assessment {}

        record EnteredInError(AnswerSheet sheet, PersonalText reason) implements Assessment {}
    }
}
