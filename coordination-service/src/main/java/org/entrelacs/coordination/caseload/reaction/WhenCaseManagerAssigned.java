package org.entrelacs.coordination.caseload.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerAssigned;
import org.entrelacs.coordination.caseload.CaseloadCommand;
import org.entrelacs.coordination.caseload.CaseloadCommand.ReturnCase;
import org.entrelacs.coordination.caseload.CaseloadDecider;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;

/// A handover takes the case off the previous manager's load.
public final class WhenCaseManagerAssigned implements Reaction<CaseManagerAssigned, CaseloadCommand> {

    @Override
    public String name() {
        return "when-case-manager-assigned";
    }

    @Override
    public String kind() {
        return CaseloadDecider.KIND;
    }

    @Override
    public Set<Class<? extends CaseManagerAssigned>> on() {
        return Set.of(CaseManagerAssigned.class);
    }

    @Override
    public List<String> targets(Recorded<? extends CaseManagerAssigned> recorded) {
        String previous = recorded.event().previous();
        return previous.isEmpty() ? List.of() : List.of(previous);
    }

    @Override
    public CaseloadCommand command(Recorded<? extends CaseManagerAssigned> recorded, String target) {
        return new ReturnCase(new PersonId(recorded.stream().key()), "handed over");
    }
}
