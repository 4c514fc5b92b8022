package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.ACTIVATED;
import static org.entrelacs.planning.plan.SomePlan.AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.HELP_REFUSED;
import static org.entrelacs.planning.plan.SomePlan.HELP_STARTED;
import static org.entrelacs.planning.plan.SomePlan.NOT_AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.REQUEST;
import static org.entrelacs.planning.plan.SomePlan.REQUESTED;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_RESERVED;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_STARTED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.TODAY;
import static org.entrelacs.planning.plan.SomePlan.ended;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.inAgreed;

import java.time.LocalDate;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.planning.plan.PlanCommand.EndService;
import org.entrelacs.planning.plan.PlanRefusal.DateIsInTheFuture;
import org.entrelacs.planning.plan.PlanRefusal.EndsBeforeStart;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchService;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceOfAnotherProvider;
import org.junit.jupiter.api.Test;

class EndServiceTest {
    private static final Reporter MANAGER = new Reporter.CaseManager();
    private static final ServiceEnded HELP_ENDED = ended("help", "offer-h", "", "");
    private static final ServiceEnded RESPITE_ENDED = ended("respite", "offer-r", REQUEST, "respite-75");

    private static EndService end(String service, Reporter reporter, LocalDate on) {
        return new EndService(service, reporter, on, EndReason.MOVED, TODAY);
    }

    @Test
    void a_started_service_ends() {
        inActive(HELP_STARTED).when(end("help", MANAGER, TODAY)).then(HELP_ENDED);
    }

    @Test
    void the_provider_may_say_so() {
        inActive(HELP_STARTED)
                .when(end("help", new Reporter.Provider("adess"), TODAY))
                .then(HELP_ENDED);
    }

    @Test
    void a_service_that_drew_on_a_grant_gives_it_back() {
        inActive(AUTHORISED, RESPITE_STARTED)
                .when(end("respite", MANAGER, TODAY))
                .then(RESPITE_ENDED);
    }

    @Test
    void an_authorised_service_that_never_started_gives_its_grant_back() {
        inActive(AUTHORISED).when(end("respite", MANAGER, TODAY)).then(RESPITE_ENDED);
    }

    @Test
    void a_service_that_still_waits_for_money_names_its_request() {
        inActive().when(end("respite", MANAGER, TODAY)).then(RESPITE_ENDED);
    }

    @Test
    void a_service_that_waits_for_capacity_no_longer_holds_up_the_plan() {
        inAgreed(RESPITE_RESERVED, REQUESTED).when(end("help", MANAGER, TODAY)).then(HELP_ENDED, ACTIVATED);
    }

    @Test
    void a_service_that_is_only_planned_is_removed_and_does_not_end() {
        in(PlanStatus.DRAFT)
                .when(end("help", MANAGER, TODAY))
                .thenRefused(new ServiceIs("help", ServiceStatus.PLANNED));
    }

    @Test
    void a_service_without_capacity_has_nothing_to_end() {
        inAgreed(HELP_REFUSED)
                .when(end("help", MANAGER, TODAY))
                .thenRefused(new ServiceIs("help", ServiceStatus.CAPACITY_REFUSED));
    }

    @Test
    void a_service_without_authorisation_has_nothing_to_end() {
        inActive(NOT_AUTHORISED)
                .when(end("respite", MANAGER, TODAY))
                .thenRefused(new ServiceIs("respite", ServiceStatus.NOT_AUTHORISED));
    }

    @Test
    void a_service_ends_once() {
        inActive(HELP_ENDED).when(end("help", MANAGER, TODAY)).thenRefused(new ServiceIs("help", ServiceStatus.ENDED));
    }

    @Test
    void no_service_ends_before_it_started() {
        inActive(HELP_STARTED)
                .when(end("help", MANAGER, TODAY.minusDays(1)))
                .thenRefused(new EndsBeforeStart(TODAY.minusDays(1), TODAY));
    }

    @Test
    void nothing_has_ended_tomorrow() {
        inActive(HELP_STARTED)
                .when(end("help", MANAGER, TODAY.plusDays(1)))
                .thenRefused(new DateIsInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void no_provider_ends_the_service_of_another() {
        inActive(HELP_STARTED)
                .when(end("help", new Reporter.Provider("relais"), TODAY))
                .thenRefused(new ServiceOfAnotherProvider("help"));
    }

    @Test
    void the_service_must_be_known() {
        inActive().when(end("flying", MANAGER, TODAY)).thenRefused(new NoSuchService("flying"));
    }

    @Test
    void in_a_closed_plan_everything_has_ended() {
        in(PlanStatus.CLOSED).when(end("help", MANAGER, TODAY)).thenRefused(new PlanIs(PlanStatus.CLOSED));
    }

    @Test
    void there_must_be_a_plan() {
        given(RULES).when(end("help", MANAGER, TODAY)).thenRefused(new NoSuchPlan());
    }
}
