package org.entrelacs.coordination.caseload.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerNotAssigned;
import org.entrelacs.coordination.caseload.CaseloadCommand;
import org.entrelacs.coordination.caseload.CaseloadCommand.ReturnCase;
import org.entrelacs.coordination.caseload.CaseloadDecider;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;

/// A case that is not there to be taken comes off the load again.
public final class WhenCaseManagerNotAssigned implements Reaction<CaseManagerNotAssigned, CaseloadCommand> {

    @Override
    public String name() {
        return "when-case-manager-not-assigned";
    }

    @Override
    public String kind() {
        return CaseloadDecider.KIND;
    }

    @Override
    public Set<Class<? extends CaseManagerNotAssigned>> on() {
        return Set.of(CaseManagerNotAssigned.class);
    }

    @Override
    public List<String> targets(Recorded<? extends CaseManagerNotAssigned> recorded) {
        return List.of(recorded.event().manager());
    }

    @Override
    public CaseloadCommand command(Recorded<? extends CaseManagerNotAssigned> recorded, String target) {
        String reason = switch (recorded.event().reason()) {
            case NO_SUCH_CASE -> "no such case";
            case CASE_IS_CLOSED -> "case is closed";
        };
        return new ReturnCase(new PersonId(recorded.stream().key()), reason);
    }
}
