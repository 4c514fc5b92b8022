package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.HELP_STARTED;
import static org.entrelacs.planning.plan.SomePlan.NOT_AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.REQUEST;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.TODAY;
import static org.entrelacs.planning.plan.SomePlan.ended;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.inAgreed;

import java.time.LocalDate;
import org.entrelacs.contract.planning.PlanEvent.NotDeliveredReason;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotDelivered;
import org.entrelacs.planning.plan.PlanCommand.ReportNotDelivered;
import org.entrelacs.planning.plan.PlanRefusal.AuthorisationIsPending;
import org.entrelacs.planning.plan.PlanRefusal.DateIsInTheFuture;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchService;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceOfAnotherProvider;
import org.junit.jupiter.api.Test;

class ReportNotDeliveredTest {
    private static final ReportNotDelivered HELP = report("help", "adess", TODAY);
    private static final ServiceNotDelivered HELP_MISSED =
            new ServiceNotDelivered("help", "adess", TODAY, NotDeliveredReason.PROVIDER_ABSENT);

    private static ReportNotDelivered report(String service, String organisation, LocalDate on) {
        return new ReportNotDelivered(
                service, new Reporter.Provider(organisation), on, NotDeliveredReason.PROVIDER_ABSENT, TODAY);
    }

    @Test
    void a_started_service_was_not_delivered_one_day() {
        inActive(HELP_STARTED).when(HELP).then(HELP_MISSED);
    }

    @Test
    void it_can_happen_again() {
        inActive(HELP_STARTED, HELP_MISSED).when(HELP).then(HELP_MISSED);
    }

    @Test
    void a_service_that_could_start_did_not() {
        inActive().when(HELP).then(HELP_MISSED);
    }

    @Test
    void an_authorised_service_did_not_start() {
        inActive(AUTHORISED)
                .when(report("respite", "relais", TODAY))
                .then(new ServiceNotDelivered("respite", "relais", TODAY, NotDeliveredReason.PROVIDER_ABSENT));
    }

    @Test
    void a_service_that_waits_for_its_authorisation_was_not_to_be_delivered() {
        inActive().when(report("respite", "relais", TODAY)).thenRefused(new AuthorisationIsPending("respite", REQUEST));
    }

    @Test
    void a_service_without_authorisation_was_not_to_be_delivered() {
        inActive(NOT_AUTHORISED)
                .when(report("respite", "relais", TODAY))
                .thenRefused(new ServiceIs("respite", ServiceStatus.NOT_AUTHORISED));
    }

    @Test
    void a_service_that_waits_for_capacity_was_not_to_be_delivered() {
        inAgreed().when(HELP).thenRefused(new ServiceIs("help", ServiceStatus.AGREED));
    }

    @Test
    void a_service_that_has_ended_was_not_to_be_delivered() {
        inActive(ended("help", "offer-h", "", "")).when(HELP).thenRefused(new ServiceIs("help", ServiceStatus.ENDED));
    }

    @Test
    void nobody_reports_on_the_service_of_another_provider() {
        inActive().when(report("help", "relais", TODAY)).thenRefused(new ServiceOfAnotherProvider("help"));
    }

    @Test
    void tomorrow_has_not_been_missed_yet() {
        inActive()
                .when(report("help", "adess", TODAY.plusDays(1)))
                .thenRefused(new DateIsInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void the_service_must_be_known() {
        inActive().when(report("flying", "adess", TODAY)).thenRefused(new NoSuchService("flying"));
    }

    @Test
    void a_closed_plan_takes_no_reports() {
        in(PlanStatus.CLOSED).when(HELP).thenRefused(new PlanIs(PlanStatus.CLOSED));
    }

    @Test
    void there_must_be_a_plan() {
        given(RULES).when(HELP).thenRefused(new NoSuchPlan());
    }
}
