package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.ACTIVATED;
import static org.entrelacs.planning.plan.SomePlan.AGREED;
import static org.entrelacs.planning.plan.SomePlan.EVIDENCE;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.STAIRS;
import static org.entrelacs.planning.plan.SomePlan.SUBMITTED;
import static org.entrelacs.planning.plan.SomePlan.in;

import java.util.List;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.planning.plan.PlanCommand.AgreePlan;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AgreePlanTest {
    private static final AgreePlan AGREE = new AgreePlan(AgreedBy.PERSON);

    @Test
    void the_person_agrees_to_every_planned_service() {
        in(PlanStatus.SUBMITTED).when(AGREE).then(AGREED);
    }

    @Test
    void a_representative_may_agree() {
        in(PlanStatus.SUBMITTED)
                .when(new AgreePlan(AgreedBy.REPRESENTATIVE))
                .then(new PlanAgreed("plan-1", "a1", AgreedBy.REPRESENTATIVE, AGREED.services()));
    }

    @Test
    void a_plan_without_services_is_active_at_once() {
        given(RULES, new PlanDrafted("plan-1", EVIDENCE, List.of(STAIRS)), SUBMITTED)
                .when(AGREE)
                .then(new PlanAgreed("plan-1", "a1", AgreedBy.PERSON, List.of()), ACTIVATED);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SUBMITTED")
    void only_a_submitted_plan_is_agreed(PlanStatus status) {
        in(status).when(AGREE).thenRefused(new PlanIs(status));
    }

    @Test
    void there_must_be_a_plan() {
        given(RULES).when(AGREE).thenRefused(new NoSuchPlan());
    }
}
