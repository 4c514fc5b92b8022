package org.entrelacs.coordination.cases.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyLapsed;
import org.entrelacs.coordination.cases.CaseCommand;
import org.entrelacs.coordination.cases.CaseCommand.ResolveContinuityBreak;
import org.entrelacs.coordination.cases.CaseDecider;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;

/// What nobody needs any more ends the continuity break too. A dependency that raised none changes nothing.
public final class WhenDependencyLapsed implements Reaction<DependencyLapsed, CaseCommand> {

    @Override
    public String name() {
        return "when-dependency-lapsed";
    }

    @Override
    public String kind() {
        return CaseDecider.KIND;
    }

    @Override
    public Set<Class<? extends DependencyLapsed>> on() {
        return Set.of(DependencyLapsed.class);
    }

    @Override
    public List<String> targets(Recorded<? extends DependencyLapsed> recorded) {
        return List.of(recorded.stream().key());
    }

    @Override
    public CaseCommand command(Recorded<? extends DependencyLapsed> recorded, String target) {
        DependencyLapsed lapsed = recorded.event();
        return new ResolveContinuityBreak(
                lapsed.dependency(), lapsed.cause().event(), lapsed.cause().occurredAt());
    }
}
