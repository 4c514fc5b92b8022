package org.entrelacs.coordination.dependency;

import static org.entrelacs.coordination.Chronicle.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.coordination.DependencyEvent.BreakReason;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyBroken;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.coordination.Chronicle;
import org.entrelacs.coordination.Happenings;
import org.entrelacs.coordination.Registers;
import org.entrelacs.coordination.dependency.derivation.StartAwaited;
import org.entrelacs.log.Recorded;
import org.junit.jupiter.api.Test;

/// An appeal grants what was refused, and the hours have gone to others meanwhile.
class GrantedWithoutHoursTest {
    private static final Chronicle STORY = new Chronicle()
            .on(0)
            .tell("plan/p1", Happenings.planAgreed("a1", Happenings.agreedService("s1", "o1", "n1")))
            .tell("offer/o1", Happenings.capacityReserved("p1", "s1"))
            .tell("plan/p1", Happenings.serviceCapacityReserved("s1", "o1", Entitlement.DISCRETIONARY))
            .tell("plan/p1", Happenings.authorisationRequested("r1", "s1"))
            .on(10)
            .tell("envelope/e1", Happenings.requestRefused("r1", "p1", "s1"))
            .tell("offer/o1", Happenings.capacityReleased("p1", "s1"))
            .on(40)
            .tell("envelope/e1", Happenings.requestGranted("r1", "p1", "s1", day(54)))
            .tell("plan/p1", Happenings.serviceAuthorised("s1", "r1", day(54)))
            .tell("offer/o1", Happenings.capacityRefused("p1", "s1"))
            .tell(
                    "plan/p1",
                    new ServiceEnded("s1", "o1", "r1", "e1", LocalDate.parse("2026-02-14"), EndReason.NO_CAPACITY))
            .tell("envelope/e1", Happenings.commitmentReleased("r1", "p1", "s1"));

    @Test
    void the_register_tells_the_case_manager_that_the_start_is_broken_for_want_of_hours() {
        Registers registers = new Registers();
        STORY.all().forEach(registers::hear);

        assertEquals(
                List.of(BreakReason.NO_CAPACITY),
                registers.log().stream()
                        .map(Recorded::event)
                        .filter(DependencyBroken.class::isInstance)
                        .map(DependencyBroken.class::cast)
                        .filter(StartAwaited::isOf)
                        .map(DependencyBroken::reason)
                        .toList());
    }
}
