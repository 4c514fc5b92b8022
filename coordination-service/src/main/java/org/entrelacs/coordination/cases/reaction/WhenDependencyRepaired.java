package org.entrelacs.coordination.cases.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyRepaired;
import org.entrelacs.coordination.cases.CaseCommand;
import org.entrelacs.coordination.cases.CaseCommand.ResolveContinuityBreak;
import org.entrelacs.coordination.cases.CaseDecider;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;

/// What was broken and is done after all ends the continuity break. A dependency that raised none changes nothing.
public final class WhenDependencyRepaired implements Reaction<DependencyRepaired, CaseCommand> {

    @Override
    public String name() {
        return "when-dependency-repaired";
    }

    @Override
    public String kind() {
        return CaseDecider.KIND;
    }

    @Override
    public Set<Class<? extends DependencyRepaired>> on() {
        return Set.of(DependencyRepaired.class);
    }

    @Override
    public List<String> targets(Recorded<? extends DependencyRepaired> recorded) {
        return List.of(recorded.stream().key());
    }

    @Override
    public CaseCommand command(Recorded<? extends DependencyRepaired> recorded, String target) {
        DependencyRepaired repaired = recorded.event();
        return new ResolveContinuityBreak(
                repaired.dependency(),
                repaired.cause().event(),
                repaired.cause().occurredAt());
    }
}
