package org.entrelacs.coordination.cases.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome;
import org.entrelacs.coordination.cases.CaseCommand;
import org.entrelacs.coordination.cases.CaseCommand.OpenCase;
import org.entrelacs.coordination.cases.CaseDecider;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;

/// Who is found eligible gets a case.
public final class WhenIntakeTriaged implements Reaction<IntakeTriaged, CaseCommand> {

    @Override
    public String name() {
        return "when-intake-triaged";
    }

    @Override
    public String kind() {
        return CaseDecider.KIND;
    }

    @Override
    public Set<Class<? extends IntakeTriaged>> on() {
        return Set.of(IntakeTriaged.class);
    }

    @Override
    public List<String> targets(Recorded<? extends IntakeTriaged> recorded) {
        return recorded.event().outcome() == TriageOutcome.ELIGIBLE
                ? List.of(recorded.stream().key())
                : List.of();
    }

    @Override
    public CaseCommand command(Recorded<? extends IntakeTriaged> recorded, String target) {
        return new OpenCase(recorded.event().intake());
    }
}
