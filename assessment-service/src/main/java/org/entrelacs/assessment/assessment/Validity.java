package org.entrelacs.assessment.assessment;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentTerms;

/// How long findings hold.
public final class Validity {
    /// Of assessments that started before terms were pinned.
    private static final Period WITHOUT_TERMS = Period.ofMonths(12);

    private Validity() {}

    /// From here on the findings are too old to rest on.
    public static Instant until(AssessmentStarted started, Instant completedAt) {
        AssessmentTerms terms = started.terms();
        return completedAt
                .atOffset(ZoneOffset.UTC)
                .plus(terms == null ? WITHOUT_TERMS : terms.validFor())
                .toInstant();
    }
}
