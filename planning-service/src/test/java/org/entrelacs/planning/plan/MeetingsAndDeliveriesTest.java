package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_STARTED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.TODAY;
import static org.entrelacs.planning.plan.SomePlan.hours;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.PlanEvent.Attendance;
import org.entrelacs.contract.planning.PlanEvent.CaseConferenceHeld;
import org.entrelacs.contract.planning.PlanEvent.Participant;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeliveredUnplanned;
import org.entrelacs.planning.plan.PlanCommand.HoldConference;
import org.entrelacs.planning.plan.PlanCommand.ReportUnplanned;
import org.entrelacs.planning.plan.PlanRefusal.DateIsInTheFuture;
import org.entrelacs.planning.plan.PlanRefusal.DeliveryIsPlanned;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.NotWholeMinutes;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceOfAnotherProvider;
import org.junit.jupiter.api.Test;

class MeetingsAndDeliveriesTest {
    private static final List<Participant> PARTICIPANTS = List.of(
            new Participant("case-manager", "network", Attendance.PRESENT),
            new Participant("caregiver", "", Attendance.EXCUSED));
    private static final Reporter RELAIS = new Reporter.Provider("relais");

    private static ReportUnplanned report(Reporter reporter, String serviceClass, Duration perWeek, LocalDate on) {
        return new ReportUnplanned("u1", reporter, "relais", ResourceKind.PRIVATE, serviceClass, perWeek, on, TODAY);
    }

    @Test
    void a_case_conference_is_held() {
        in(PlanStatus.ACTIVE)
                .when(new HoldConference("c1", TODAY, PARTICIPANTS, text("respite first"), TODAY))
                .then(new CaseConferenceHeld("c1", TODAY, PARTICIPANTS, text("respite first")));
    }

    @Test
    void it_was_held_before_it_is_told() {
        in(PlanStatus.ACTIVE)
                .when(new HoldConference("c1", TODAY.plusDays(1), PARTICIPANTS, text("respite first"), TODAY))
                .thenRefused(new DateIsInTheFuture(TODAY.plusDays(1), TODAY));
    }

    @Test
    void what_is_given_outside_the_plan_is_told() {
        in(PlanStatus.ACTIVE)
                .when(report(RELAIS, "night-watch", hours(3), TODAY))
                .then(new ServiceDeliveredUnplanned(
                        "u1", "relais", ResourceKind.PRIVATE, "night-watch", hours(3), TODAY));
    }

    @Test
    void what_a_provider_gives_is_told_by_itself_or_a_case_manager() {
        in(PlanStatus.ACTIVE)
                .when(report(new Reporter.Provider("adess"), "night-watch", hours(3), TODAY))
                .thenRefused(new ServiceOfAnotherProvider("u1"));
        assertEquals(
                1,
                in(PlanStatus.ACTIVE)
                        .when(report(new Reporter.CaseManager(), "night-watch", hours(3), TODAY))
                        .events()
                        .size());
    }

    @Test
    void a_service_under_way_is_told_as_such() {
        inActive(AUTHORISED, RESPITE_STARTED)
                .when(report(RELAIS, "respite", hours(3), TODAY))
                .thenRefused(new DeliveryIsPlanned("respite"));
    }

    @Test
    void a_delivery_has_a_past_day_and_whole_minutes() {
        in(PlanStatus.ACTIVE)
                .when(report(RELAIS, "night-watch", hours(3), TODAY.plusDays(1)))
                .thenRefused(new DateIsInTheFuture(TODAY.plusDays(1), TODAY));
        in(PlanStatus.ACTIVE)
                .when(report(RELAIS, "night-watch", Duration.ofSeconds(90), TODAY))
                .thenRefused(new NotWholeMinutes(Duration.ofSeconds(90)));
    }

    @Test
    void without_an_open_plan_there_is_nothing_to_compare_with() {
        given(RULES).when(report(RELAIS, "night-watch", hours(3), TODAY)).thenRefused(new NoSuchPlan());
        in(PlanStatus.CLOSED)
                .when(report(RELAIS, "night-watch", hours(3), TODAY))
                .thenRefused(new PlanIs(PlanStatus.CLOSED));
    }
}
