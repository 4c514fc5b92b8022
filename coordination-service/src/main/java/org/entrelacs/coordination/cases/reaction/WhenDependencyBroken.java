package org.entrelacs.coordination.cases.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakKind;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyBroken;
import org.entrelacs.coordination.cases.CaseCommand;
import org.entrelacs.coordination.cases.CaseCommand.RaiseContinuityBreak;
import org.entrelacs.coordination.cases.CaseDecider;
import org.entrelacs.coordination.dependency.derivation.StartAwaited;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;

/// A service that was cleared and has not begun is a continuity break.
public final class WhenDependencyBroken implements Reaction<DependencyBroken, CaseCommand> {

    @Override
    public String name() {
        return "when-dependency-broken";
    }

    @Override
    public String kind() {
        return CaseDecider.KIND;
    }

    @Override
    public Set<Class<? extends DependencyBroken>> on() {
        return Set.of(DependencyBroken.class);
    }

    @Override
    public List<String> targets(Recorded<? extends DependencyBroken> recorded) {
        return StartAwaited.isOf(recorded.event()) ? List.of(recorded.stream().key()) : List.of();
    }

    @Override
    public CaseCommand command(Recorded<? extends DependencyBroken> recorded, String target) {
        DependencyBroken broken = recorded.event();
        return new RaiseContinuityBreak(
                broken.dependency(),
                ContinuityBreakKind.GRANTED_NOT_STARTED,
                broken.resource(),
                broken.cause().event(),
                broken.cause().occurredAt());
    }
}
