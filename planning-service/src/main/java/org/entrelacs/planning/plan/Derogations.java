package org.entrelacs.planning.plan;

import java.util.Optional;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.PlanEvent.DerogationGranted;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanRefusal.NothingToDerogateFrom;
import org.entrelacs.planning.plan.PlanRefusal.OutsideNorms;

/// A service outside its offer's own norms needs a reason, which is counted when the norms are looked at again.
final class Derogations {
    private Derogations() {}

    static Optional<PlanRefusal> against(Offered.Open offer, Optional<PersonalText> derogation) {
        boolean meetsAll = offer.unmetNorms().isEmpty();
        if (meetsAll == derogation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(meetsAll ? new NothingToDerogateFrom() : new OutsideNorms(offer.unmetNorms()));
    }

    static Optional<DerogationGranted> granted(PlanService command, Offered.Open offer) {
        return command.derogation()
                .map(reason -> new DerogationGranted(
                        command.service(), command.offer(), offer.provider(), offer.unmetNorms(), reason));
    }
}
