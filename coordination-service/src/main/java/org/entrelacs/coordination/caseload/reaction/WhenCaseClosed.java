package org.entrelacs.coordination.caseload.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.coordination.CaseEvent.CaseClosed;
import org.entrelacs.coordination.caseload.CaseloadCommand;
import org.entrelacs.coordination.caseload.CaseloadCommand.ReturnCase;
import org.entrelacs.coordination.caseload.CaseloadDecider;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;

/// A closed case weighs on nobody.
public final class WhenCaseClosed implements Reaction<CaseClosed, CaseloadCommand> {

    @Override
    public String name() {
        return "when-case-closed";
    }

    @Override
    public String kind() {
        return CaseloadDecider.KIND;
    }

    @Override
    public Set<Class<? extends CaseClosed>> on() {
        return Set.of(CaseClosed.class);
    }

    @Override
    public List<String> targets(Recorded<? extends CaseClosed> recorded) {
        String manager = recorded.event().manager();
        return manager.isEmpty() ? List.of() : List.of(manager);
    }

    @Override
    public CaseloadCommand command(Recorded<? extends CaseClosed> recorded, String target) {
        return new ReturnCase(new PersonId(recorded.stream().key()), "case closed");
    }
}
