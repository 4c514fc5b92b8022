package org.entrelacs.coordination.cases.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseReturned;
import org.entrelacs.coordination.cases.CaseCommand;
import org.entrelacs.coordination.cases.CaseCommand.ReleaseManager;
import org.entrelacs.coordination.cases.CaseDecider;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;

/// Who gives a case back is no longer its manager; after a handover somebody else is already.
public final class WhenCaseReturned implements Reaction<CaseReturned, CaseCommand> {

    @Override
    public String name() {
        return "when-case-returned";
    }

    @Override
    public String kind() {
        return CaseDecider.KIND;
    }

    @Override
    public Set<Class<? extends CaseReturned>> on() {
        return Set.of(CaseReturned.class);
    }

    @Override
    public List<String> targets(Recorded<? extends CaseReturned> recorded) {
        return List.of(recorded.event().person().value());
    }

    @Override
    public CaseCommand command(Recorded<? extends CaseReturned> recorded, String target) {
        return new ReleaseManager(recorded.stream().key(), recorded.event().reason());
    }
}
