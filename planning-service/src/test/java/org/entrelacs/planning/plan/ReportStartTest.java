package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.HELP_REFUSED;
import static org.entrelacs.planning.plan.SomePlan.HELP_RESERVED;
import static org.entrelacs.planning.plan.SomePlan.HELP_STARTED;
import static org.entrelacs.planning.plan.SomePlan.NOT_AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.REINSTATED;
import static org.entrelacs.planning.plan.SomePlan.REQUEST;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_RESERVED;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_STARTED;
import static org.entrelacs.planning.plan.SomePlan.REVISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.TODAY;
import static org.entrelacs.planning.plan.SomePlan.ended;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.inAgreed;

import java.time.LocalDate;
import org.entrelacs.contract.planning.PlanEvent.ServiceStarted;
import org.entrelacs.planning.plan.PlanCommand.ReportStart;
import org.entrelacs.planning.plan.PlanRefusal.AuthorisationIsPending;
import org.entrelacs.planning.plan.PlanRefusal.DateIsInTheFuture;
import org.entrelacs.planning.plan.PlanRefusal.HoursAreAwaited;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchService;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceOfAnotherProvider;
import org.junit.jupiter.api.Test;

class ReportStartTest {
    private static final ReportStart HELP = report("help", "adess", TODAY);
    private static final ReportStart RESPITE = report("respite", "relais", TODAY);

    private static ReportStart report(String service, String organisation, LocalDate on) {
        return new ReportStart(service, new Reporter.Provider(organisation), on, TODAY);
    }

    @Test
    void a_service_by_right_starts_once_it_has_its_capacity() {
        inActive().when(HELP).then(HELP_STARTED);
    }

    @Test
    void it_need_not_wait_for_the_answers_to_the_others() {
        inAgreed(HELP_RESERVED).when(HELP).then(HELP_STARTED);
    }

    @Test
    void a_discretionary_service_starts_once_it_is_authorised() {
        inActive(AUTHORISED).when(RESPITE).then(RESPITE_STARTED);
    }

    @Test
    void services_go_on_while_a_new_version_is_drafted() {
        inActive(REVISED).when(HELP).then(HELP_STARTED);
    }

    @Test
    void a_start_can_be_reported_later() {
        inActive()
                .when(report("help", "adess", TODAY.minusDays(3)))
                .then(new ServiceStarted("help", "offer-h", "adess", TODAY.minusDays(3)));
    }

    @Test
    void a_discretionary_service_waits_for_its_authorisation() {
        inActive().when(RESPITE).thenRefused(new AuthorisationIsPending("respite", REQUEST));
    }

    @Test
    void granted_on_appeal_it_waits_for_its_hours() {
        inActive(NOT_AUTHORISED, REINSTATED, AUTHORISED).when(RESPITE).thenRefused(new HoursAreAwaited("respite"));
        inActive(NOT_AUTHORISED, REINSTATED, AUTHORISED, RESPITE_RESERVED)
                .when(RESPITE)
                .then(RESPITE_STARTED);
    }

    @Test
    void without_authorisation_it_does_not_start() {
        inActive(NOT_AUTHORISED).when(RESPITE).thenRefused(new ServiceIs("respite", ServiceStatus.NOT_AUTHORISED));
    }

    @Test
    void a_service_that_is_only_planned_does_not_start() {
        in(PlanStatus.SUBMITTED).when(HELP).thenRefused(new ServiceIs("help", ServiceStatus.PLANNED));
    }

    @Test
    void a_service_that_waits_for_capacity_does_not_start() {
        inAgreed().when(HELP).thenRefused(new ServiceIs("help", ServiceStatus.AGREED));
    }

    @Test
    void a_service_without_capacity_does_not_start() {
        inAgreed(HELP_REFUSED).when(HELP).thenRefused(new ServiceIs("help", ServiceStatus.CAPACITY_REFUSED));
    }

    @Test
    void a_service_starts_once() {
        inActive(HELP_STARTED).when(HELP).thenRefused(new ServiceIs("help", ServiceStatus.STARTED));
    }

    @Test
    void a_service_that_has_ended_does_not_start_again() {
        inActive(ended("help", "offer-h", "", "")).when(HELP).thenRefused(new ServiceIs("help", ServiceStatus.ENDED));
    }

    @Test
    void nobody_reports_on_the_service_of_another_provider() {
        inActive().when(report("help", "relais", TODAY)).thenRefused(new ServiceOfAnotherProvider("help"));
    }

    @Test
    void nothing_starts_tomorrow() {
        inActive()
                .when(report("help", "adess", TODAY.plusDays(1)))
                .thenRefused(new DateIsInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void the_service_must_be_known() {
        inActive().when(report("flying", "adess", TODAY)).thenRefused(new NoSuchService("flying"));
    }

    @Test
    void in_a_closed_plan_nothing_starts() {
        in(PlanStatus.CLOSED).when(HELP).thenRefused(new PlanIs(PlanStatus.CLOSED));
    }

    @Test
    void there_must_be_a_plan() {
        given(RULES).when(HELP).thenRefused(new NoSuchPlan());
    }
}
