package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP;
import static org.entrelacs.planning.plan.SomePlan.HELP_OFFER;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.hours;
import static org.entrelacs.planning.plan.SomePlan.text;

import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.PlanEvent.DerogationGranted;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanRefusal.NothingToDerogateFrom;
import org.entrelacs.planning.plan.PlanRefusal.OutsideNorms;
import org.junit.jupiter.api.Test;

class DerogationTest {
    private static final Offered.Open FROM_SEVENTY = new Offered.Open(
            "adess", ResourceKind.ASSOCIATION, "home-help", Money.eur(2450), Entitlement.RIGHT, "", List.of("age"));

    private static PlanService help(Offered offered, Optional<String> derogation) {
        return new PlanService(
                "help",
                "offer-h",
                offered,
                List.of("washing"),
                List.of("goal"),
                hours(4),
                10,
                Optional.empty(),
                true,
                SomePlan.CLAIM,
                derogation.map(SomePlan::text));
    }

    @Test
    void a_service_outside_its_offers_norms_is_not_planned() {
        given(RULES, DRAFTED, GOAL)
                .when(help(FROM_SEVENTY, Optional.empty()))
                .thenRefused(new OutsideNorms(List.of("age")));
    }

    @Test
    void with_a_reason_it_is_and_the_norm_is_named() {
        given(RULES, DRAFTED, GOAL)
                .when(help(FROM_SEVENTY, Optional.of("she is 59")))
                .then(HELP, new DerogationGranted("help", "offer-h", "adess", List.of("age"), text("she is 59")));
    }

    @Test
    void within_the_norms_there_is_nothing_to_derogate_from() {
        given(RULES, DRAFTED, GOAL)
                .when(help(HELP_OFFER, Optional.of("she is 59")))
                .thenRefused(new NothingToDerogateFrom());
    }
}
