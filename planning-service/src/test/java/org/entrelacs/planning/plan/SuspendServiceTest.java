package org.entrelacs.planning.plan;

import static org.entrelacs.planning.plan.SomePlan.HELP_STARTED;
import static org.entrelacs.planning.plan.SomePlan.TODAY;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.text;

import java.time.LocalDate;
import java.util.Optional;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.NotDeliveredReason;
import org.entrelacs.contract.planning.PlanEvent.Relay;
import org.entrelacs.contract.planning.PlanEvent.RelayKind;
import org.entrelacs.contract.planning.PlanEvent.ServiceResumed;
import org.entrelacs.contract.planning.PlanEvent.ServiceSuspended;
import org.entrelacs.contract.planning.PlanEvent.SuspensionReason;
import org.entrelacs.planning.plan.PlanCommand.EndService;
import org.entrelacs.planning.plan.PlanCommand.ReportNotDelivered;
import org.entrelacs.planning.plan.PlanCommand.ResumeService;
import org.entrelacs.planning.plan.PlanCommand.SuspendService;
import org.entrelacs.planning.plan.PlanRefusal.DateIsInTheFuture;
import org.entrelacs.planning.plan.PlanRefusal.DatesAreReversed;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceOfAnotherProvider;
import org.junit.jupiter.api.Test;

class SuspendServiceTest {
    private static final Relay NONE = new Relay(RelayKind.NONE, "", text("the hospital cares for her"));
    private static final Reporter ADESS = new Reporter.Provider("adess");
    private static final ServiceSuspended SUSPENDED =
            new ServiceSuspended("help", "offer-h", "adess", TODAY, TODAY.plusDays(9), SuspensionReason.HOSPITAL, NONE);
    private static final ServiceResumed RESUMED = new ServiceResumed("help", "offer-h", "adess", TODAY.plusDays(2));

    private static SuspendService suspend(Reporter reporter, LocalDate from, LocalDate until) {
        return new SuspendService("help", reporter, from, Optional.of(until), SuspensionReason.HOSPITAL, NONE, TODAY);
    }

    private static ResumeService resume(LocalDate on) {
        return new ResumeService("help", ADESS, on, TODAY.plusDays(3));
    }

    @Test
    void a_service_that_has_started_rests() {
        inActive(HELP_STARTED).when(suspend(ADESS, TODAY, TODAY.plusDays(9))).then(SUSPENDED);
    }

    @Test
    void one_that_has_not_started_has_nothing_to_rest_from() {
        inActive()
                .when(suspend(ADESS, TODAY, TODAY))
                .thenRefused(new ServiceIs("help", ServiceStatus.CAPACITY_RESERVED));
    }

    @Test
    void one_that_rests_already_does_not_rest_twice() {
        inActive(HELP_STARTED, SUSPENDED)
                .when(suspend(ADESS, TODAY, TODAY))
                .thenRefused(new ServiceIs("help", ServiceStatus.SUSPENDED));
    }

    @Test
    void the_days_come_in_their_order() {
        inActive(HELP_STARTED)
                .when(suspend(ADESS, TODAY.minusDays(1), TODAY))
                .thenRefused(new DatesAreReversed(TODAY, TODAY.minusDays(1)));
        inActive(HELP_STARTED)
                .when(suspend(ADESS, TODAY, TODAY.minusDays(1)))
                .thenRefused(new DatesAreReversed(TODAY, TODAY.minusDays(1)));
        inActive(HELP_STARTED)
                .when(suspend(ADESS, TODAY.plusDays(1), TODAY.plusDays(1)))
                .thenRefused(new DateIsInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void a_provider_suspends_its_own_services_only() {
        inActive(HELP_STARTED)
                .when(suspend(new Reporter.Provider("relais"), TODAY, TODAY))
                .thenRefused(new ServiceOfAnotherProvider("help"));
    }

    @Test
    void it_goes_on() {
        inActive(HELP_STARTED, SUSPENDED).when(resume(TODAY.plusDays(2))).then(RESUMED);
    }

    @Test
    void it_goes_on_no_earlier_than_it_rested() {
        inActive(HELP_STARTED, SUSPENDED)
                .when(resume(TODAY.minusDays(1)))
                .thenRefused(new DatesAreReversed(TODAY, TODAY.minusDays(1)));
    }

    @Test
    void what_does_not_rest_cannot_go_on() {
        inActive(HELP_STARTED).when(resume(TODAY)).thenRefused(new ServiceIs("help", ServiceStatus.STARTED));
    }

    @Test
    void at_rest_nothing_is_missed() {
        inActive(HELP_STARTED, SUSPENDED)
                .when(new ReportNotDelivered("help", ADESS, TODAY, NotDeliveredReason.PERSON_ABSENT, TODAY))
                .thenRefused(new ServiceIs("help", ServiceStatus.SUSPENDED));
    }

    @Test
    void at_rest_it_may_end() {
        inActive(HELP_STARTED, SUSPENDED)
                .when(new EndService("help", ADESS, TODAY, EndReason.MOVED, TODAY))
                .then(SomePlan.ended("help", "offer-h", "", ""));
    }

    @Test
    void once_ended_it_rests_no_longer() {
        inActive(HELP_STARTED, SUSPENDED, SomePlan.ended("help", "offer-h", "", ""))
                .when(resume(TODAY))
                .thenRefused(new ServiceIs("help", ServiceStatus.ENDED));
    }
}
