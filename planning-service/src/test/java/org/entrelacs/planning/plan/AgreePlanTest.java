package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.ACTIVATED;
import static org.entrelacs.planning.plan.SomePlan.AGREED;
import static org.entrelacs.planning.plan.SomePlan.EVIDENCE;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.STAIRS;
import static org.entrelacs.planning.plan.SomePlan.SUBMITTED;
import static org.entrelacs.planning.plan.SomePlan.TODAY;
import static org.entrelacs.planning.plan.SomePlan.in;

import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.planning.Consent;
import org.entrelacs.contract.planning.Consent.Basis;
import org.entrelacs.contract.planning.Consent.Capacity;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.planning.plan.PlanCommand.AgreePlan;
import org.entrelacs.planning.plan.PlanRefusal.BasisIsMissing;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.PersonCannotDecide;
import org.entrelacs.planning.plan.PlanRefusal.PersonDecidesAlone;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.jspecify.annotations.Nullable;
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
    void a_representative_agrees_by_a_right_that_is_written_down() {
        var consent = consent(Capacity.CANNOT_DECIDE, Basis.MANDATE);
        in(PlanStatus.SUBMITTED)
                .when(agree(AgreedBy.REPRESENTATIVE, consent))
                .then(new PlanAgreed("plan-1", "a1", AgreedBy.REPRESENTATIVE, AGREED.services(), consent, null));
    }

    @Test
    void a_representative_agrees_by_no_other_right() {
        in(PlanStatus.SUBMITTED).when(new AgreePlan(AgreedBy.REPRESENTATIVE)).thenRefused(new BasisIsMissing());
        in(PlanStatus.SUBMITTED)
                .when(agree(AgreedBy.REPRESENTATIVE, consent(Capacity.CANNOT_DECIDE, null)))
                .thenRefused(new BasisIsMissing());
    }

    @Test
    void nobody_agrees_for_a_person_who_decides_alone() {
        in(PlanStatus.SUBMITTED)
                .when(agree(AgreedBy.REPRESENTATIVE, consent(Capacity.DECIDES_ALONE, Basis.FAMILY_AUTHORISATION)))
                .thenRefused(new PersonDecidesAlone());
    }

    @Test
    void a_person_who_cannot_decide_does_not_agree() {
        in(PlanStatus.SUBMITTED)
                .when(agree(AgreedBy.PERSON, consent(Capacity.CANNOT_DECIDE, null)))
                .thenRefused(new PersonCannotDecide());
    }

    @Test
    void with_support_a_person_agrees() {
        var consent = consent(Capacity.DECIDES_WITH_SUPPORT, null);
        in(PlanStatus.SUBMITTED)
                .when(agree(AgreedBy.PERSON, consent))
                .then(new PlanAgreed("plan-1", "a1", AgreedBy.PERSON, AGREED.services(), consent, null));
    }

    @Test
    void a_day_is_agreed_on_which_the_plan_is_looked_at_again() {
        var day = TODAY.plusMonths(6);
        in(PlanStatus.SUBMITTED)
                .when(new AgreePlan(AgreedBy.PERSON, Optional.empty(), Optional.of(day)))
                .then(new PlanAgreed("plan-1", "a1", AgreedBy.PERSON, AGREED.services(), null, day));
    }

    private static AgreePlan agree(AgreedBy by, Consent consent) {
        return new AgreePlan(by, Optional.of(consent), Optional.empty());
    }

    private static Consent consent(Capacity capacity, @Nullable Basis basis) {
        return new Consent(capacity, basis, TODAY);
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
