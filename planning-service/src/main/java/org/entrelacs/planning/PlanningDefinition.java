package org.entrelacs.planning;

import java.util.List;
import org.entrelacs.log.RecordProjection;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.planning.offer.OfferDecider;
import org.entrelacs.planning.offer.reaction.WhenPlanAgreed;
import org.entrelacs.planning.offer.reaction.WhenServiceEnded;
import org.entrelacs.planning.offer.reaction.WhenServiceNotAuthorised;
import org.entrelacs.planning.offer.reaction.WhenServiceReinstated;
import org.entrelacs.planning.offer.reaction.WhenServiceStarted;
import org.entrelacs.planning.plan.PlanDecider;
import org.entrelacs.planning.plan.reaction.WhenAssessmentAmended;
import org.entrelacs.planning.plan.reaction.WhenAssessmentCompleted;
import org.entrelacs.planning.plan.reaction.WhenAssessmentReinstated;
import org.entrelacs.planning.plan.reaction.WhenCapacityRefused;
import org.entrelacs.planning.plan.reaction.WhenCapacityReserved;
import org.entrelacs.planning.plan.reaction.WhenCapacityUnclaimed;
import org.entrelacs.planning.plan.reaction.WhenHolderWarned;
import org.entrelacs.planning.plan.reaction.WhenProvisionalGrantEnded;
import org.entrelacs.planning.plan.reaction.WhenProvisionallyGranted;
import org.entrelacs.planning.plan.reaction.WhenRequestCarriedOver;
import org.entrelacs.planning.plan.reaction.WhenRequestGranted;
import org.entrelacs.planning.plan.reaction.WhenRequestPartiallyGranted;
import org.entrelacs.planning.plan.reaction.WhenRequestRefused;
import org.entrelacs.planning.plan.reaction.WhenRequestWithdrawn;

/// The rules of this service as the kernel takes them. Knows no framework, so that whoever reads the log
/// can fold it by the very same rules.
public final class PlanningDefinition {
    private PlanningDefinition() {}

    public static ServiceDefinition with(RecordProjection... views) {
        return new ServiceDefinition(
                "planning",
                List.of(PlanDecider.KIND, OfferDecider.KIND),
                List.of(
                        new WhenAssessmentCompleted(),
                        new WhenAssessmentAmended(),
                        new WhenAssessmentReinstated(),
                        new WhenPlanAgreed(),
                        new WhenCapacityReserved(),
                        new WhenCapacityRefused(),
                        new WhenCapacityUnclaimed(),
                        new WhenHolderWarned(),
                        new WhenRequestGranted(),
                        new WhenRequestPartiallyGranted(),
                        new WhenRequestRefused(),
                        new WhenRequestWithdrawn(),
                        new WhenProvisionallyGranted(),
                        new WhenProvisionalGrantEnded(),
                        new WhenRequestCarriedOver(),
                        new WhenServiceNotAuthorised(),
                        new WhenServiceReinstated(),
                        new WhenServiceStarted(),
                        new WhenServiceEnded()),
                List.of(views));
    }
}
