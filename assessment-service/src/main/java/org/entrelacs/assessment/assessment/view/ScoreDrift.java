package org.entrelacs.assessment.assessment.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.entrelacs.contract.assessment.AssessmentEvent.ScoreDriftDetected;

/// Two assessors who differ about one person.
///
/// @param detectedAt when the later assessment was completed
public record ScoreDrift(
        String person, Instant detectedAt, @JsonUnwrapped ScoreDriftDetected drift) {}
