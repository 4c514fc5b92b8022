package org.entrelacs.systemtests.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerAssigned;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.AgreedService;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.log.RecordHeaders;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private static final PersonId PERSON = new PersonId("p");

    private final Written written = new Written().event("caseload/m", new CaseTaken(PERSON));

    @Test
    void a_cause_with_its_effect_is_fine() {
        written.effect("case/p", new CaseManagerAssigned("m", ""));
        assertEquals(List.of(), Handover.faults(written.log()));
    }

    @Test
    void a_lost_effect_is_found() {
        assertOnly("CaseTaken", "had 0 effects, not 1");
    }

    @Test
    void a_repeated_effect_is_found() {
        UUID cause = UUID.fromString(written.log().records().getFirst().header(RecordHeaders.ID));
        written.effect(cause, "case/p", new CaseManagerAssigned("m", ""))
                .effect(cause, "case/p", new CaseManagerAssigned("m", ""));
        assertOnly("CaseTaken", "had 2 effects, not 1");
    }

    @Test
    void every_service_of_an_agreement_needs_its_answer() {
        written.effect("case/p", new CaseManagerAssigned("m", ""));
        Duration hours = Duration.ofHours(2);
        List<AgreedService> services = List.of(
                new AgreedService("s1", "o", hours, List.of("n")), new AgreedService("s2", "o", hours, List.of("n")));
        written.event("plan/p", new PlanAgreed("plan", "assessment", AgreedBy.PERSON, services))
                .effect("offer/o", new CapacityReserved(PERSON, "s1", hours));
        List<String> faults = Handover.faults(written.log());
        assertTrue(
                faults.stream().anyMatch(fault -> fault.startsWith("PlanAgreed") && fault.endsWith("1 effects, not 2")),
                faults::toString);
    }

    private void assertOnly(String cause, String what) {
        List<String> faults = Handover.faults(written.log());
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.getFirst().startsWith(cause) && faults.getFirst().endsWith(what), faults::toString);
    }
}
