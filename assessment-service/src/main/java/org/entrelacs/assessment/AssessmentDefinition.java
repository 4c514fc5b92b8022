package org.entrelacs.assessment;

import java.util.List;
import org.entrelacs.assessment.assessment.AssessmentDecider;
import org.entrelacs.assessment.instrument.InstrumentDecider;
import org.entrelacs.assessment.intake.IntakeDecider;
import org.entrelacs.log.RecordProjection;
import org.entrelacs.log.ServiceDefinition;

/// The rules of this service as the kernel takes them. Knows no framework, so that whoever reads the log
/// can fold it by the very same rules.
public final class AssessmentDefinition {
    private AssessmentDefinition() {}

    public static ServiceDefinition with(RecordProjection... views) {
        return new ServiceDefinition(
                "assessment",
                List.of(IntakeDecider.INTAKE, InstrumentDecider.INSTRUMENT, AssessmentDecider.ASSESSMENT),
                List.of(),
                List.of(views));
    }
}
