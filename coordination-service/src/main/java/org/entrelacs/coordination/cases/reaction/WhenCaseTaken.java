package org.entrelacs.coordination.cases.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.coordination.cases.CaseCommand;
import org.entrelacs.coordination.cases.CaseCommand.AssignManager;
import org.entrelacs.coordination.cases.CaseDecider;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;

/// Who takes a case becomes its manager.
public final class WhenCaseTaken implements Reaction<CaseTaken, CaseCommand> {

    @Override
    public String name() {
        return "when-case-taken";
    }

    @Override
    public String kind() {
        return CaseDecider.KIND;
    }

    @Override
    public Set<Class<? extends CaseTaken>> on() {
        return Set.of(CaseTaken.class);
    }

    @Override
    public List<String> targets(Recorded<? extends CaseTaken> recorded) {
        return List.of(recorded.event().person().value());
    }

    @Override
    public CaseCommand command(Recorded<? extends CaseTaken> recorded, String target) {
        return new AssignManager(recorded.stream().key());
    }
}
