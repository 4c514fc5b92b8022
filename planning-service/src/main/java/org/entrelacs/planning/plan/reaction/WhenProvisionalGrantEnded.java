package org.entrelacs.planning.plan.reaction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantEnded;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.NoteProvisionalEnded;

/// What became part of a grant goes on.
public final class WhenProvisionalGrantEnded implements Reaction<ProvisionalGrantEnded, PlanCommand> {
    @Override
    public String name() {
        return "when-provisional-grant-ended";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<Class<? extends ProvisionalGrantEnded>> on() {
        return Set.of(ProvisionalGrantEnded.class);
    }

    @Override
    public List<String> targets(Recorded<? extends ProvisionalGrantEnded> event) {
        return event.event().reason() == ProvisionalEnd.OFFSET
                ? List.of()
                : List.of(event.event().person().value());
    }

    @Override
    public PlanCommand command(Recorded<? extends ProvisionalGrantEnded> event, String target) {
        ProvisionalGrantEnded ended = event.event();
        boolean refused = switch (ended.reason()) {
            case REFUSED, WITHDRAWN -> true;
            case LAPSED, EXPIRED, OFFSET -> false;
        };
        LocalDate on = LocalDate.ofInstant(ended.at(), ZoneOffset.UTC);
        return new NoteProvisionalEnded(ended.service(), ended.request(), ended.released(), refused, on);
    }
}
