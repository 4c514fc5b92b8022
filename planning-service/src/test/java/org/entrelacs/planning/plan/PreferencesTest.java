package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP;
import static org.entrelacs.planning.plan.SomePlan.HELP_OFFER;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.and;
import static org.entrelacs.planning.plan.SomePlan.hours;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.text;

import java.util.List;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.PreferenceAbout;
import org.entrelacs.contract.planning.PlanEvent.PreferenceRecorded;
import org.entrelacs.contract.planning.PlanEvent.RefusalTakenBack;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeclined;
import org.entrelacs.contract.planning.PlanEvent.Stance;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanCommand.RecordPreference;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
import org.entrelacs.planning.plan.PlanCommand.TakeRefusalBack;
import org.entrelacs.planning.plan.PlanCommand.WithdrawPreference;
import org.entrelacs.planning.plan.PlanRefusal.NeedIsNotDeclined;
import org.entrelacs.planning.plan.PlanRefusal.NeedsAreOpen;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchNeed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPreference;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.entrelacs.planning.plan.PlanRefusal.PreferenceIsKnown;
import org.entrelacs.planning.plan.PlanRefusal.RefusedByThePerson;
import org.entrelacs.planning.plan.PlanRefusal.RefusedServicesArePlanned;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private static final PreferenceRecorded NOT_ADESS = new PreferenceRecorded(
            "f1", PreferenceAbout.PROVIDER, "adess", Stance.REFUSED, AgreedBy.PERSON, text("not them"));
    private static final ServiceDeclined DECLINED = new ServiceDeclined("household", text("no"));

    private static RecordPreference record(String id, Stance stance) {
        return new RecordPreference(id, PreferenceAbout.PROVIDER, "adess", stance, AgreedBy.PERSON, text("not them"));
    }

    private static PlanService help() {
        return new PlanService(
                "help", "offer-h", HELP_OFFER, List.of("washing"), List.of("goal"), hours(4), 10, true, SomePlan.CLAIM);
    }

    @Test
    void what_the_person_wants_is_recorded() {
        given(RULES, DRAFTED).when(record("f1", Stance.REFUSED)).then(NOT_ADESS);
    }

    @Test
    void a_refused_provider_is_not_planned() {
        given(RULES, DRAFTED, GOAL, NOT_ADESS)
                .when(help())
                .thenRefused(new RefusedByThePerson(PreferenceAbout.PROVIDER, "adess"));
    }

    @Test
    void a_refused_service_is_not_planned_whoever_gives_it() {
        var notHelp = new PreferenceRecorded(
                "f1", PreferenceAbout.SERVICE_CLASS, "home-help", Stance.REFUSED, AgreedBy.PERSON, text("no"));

        given(RULES, DRAFTED, GOAL, notHelp)
                .when(help())
                .thenRefused(new RefusedByThePerson(PreferenceAbout.SERVICE_CLASS, "home-help"));
    }

    @Test
    void a_preferred_provider_stands_in_no_ones_way() {
        given(RULES, DRAFTED, GOAL)
                .and(record("f1", Stance.PREFERRED))
                .when(help())
                .then(HELP);
    }

    @Test
    void once_the_refusal_is_withdrawn_the_provider_is_planned() {
        given(RULES, DRAFTED, GOAL, NOT_ADESS)
                .and(new WithdrawPreference("f1", AgreedBy.PERSON, text("all right")))
                .when(help())
                .then(HELP);
    }

    @Test
    void a_refusal_outlives_the_plan() {
        given(RULES, DRAFTED, NOT_ADESS, SomePlan.CLOSED, DRAFTED, GOAL)
                .when(help())
                .thenRefused(new RefusedByThePerson(PreferenceAbout.PROVIDER, "adess"));
    }

    @Test
    void a_service_planned_before_the_refusal_holds_the_plan_back() {
        given(RULES, and(SomePlan.DRAFT, NOT_ADESS))
                .when(new SubmitPlan("cm-1"))
                .thenRefused(new RefusedServicesArePlanned(List.of("help")));
    }

    @Test
    void a_preference_is_recorded_once() {
        given(RULES, DRAFTED, NOT_ADESS).when(record("f2", Stance.PREFERRED)).thenRefused(new PreferenceIsKnown("f1"));
    }

    @Test
    void only_a_known_preference_is_withdrawn() {
        given(RULES, DRAFTED)
                .when(new WithdrawPreference("f1", AgreedBy.PERSON, text("all right")))
                .thenRefused(new NoSuchPreference("f1"));
    }

    @Test
    void a_declined_need_is_opened_again_by_who_declined() {
        given(RULES, DRAFTED, DECLINED)
                .when(new TakeRefusalBack("household", AgreedBy.PERSON, text("after all")))
                .then(new RefusalTakenBack("household", AgreedBy.PERSON, text("after all")));
    }

    @Test
    void after_that_the_need_is_open() {
        given(RULES, DRAFTED, GOAL, HELP, DECLINED)
                .and(new TakeRefusalBack("household", AgreedBy.PERSON, text("after all")))
                .when(new SubmitPlan("cm-1"))
                .thenRefused(new NeedsAreOpen(List.of("household")));
    }

    @Test
    void what_was_not_declined_is_not_taken_back() {
        given(RULES, DRAFTED)
                .when(new TakeRefusalBack("household", AgreedBy.PERSON, text("what")))
                .thenRefused(new NeedIsNotDeclined("household"));
        given(RULES, DRAFTED)
                .when(new TakeRefusalBack("flying", AgreedBy.PERSON, text("what")))
                .thenRefused(new NoSuchNeed("flying"));
    }

    @Test
    void there_must_be_a_plan() {
        given(RULES).when(record("f1", Stance.REFUSED)).thenRefused(new NoSuchPlan());
        in(PlanStatus.CLOSED).when(record("f1", Stance.REFUSED)).thenRefused(new PlanIs(PlanStatus.CLOSED));
    }
}
