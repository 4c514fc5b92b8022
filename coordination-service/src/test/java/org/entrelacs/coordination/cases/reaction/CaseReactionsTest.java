package org.entrelacs.coordination.cases.reaction;

import static org.entrelacs.coordination.Chronicle.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakKind;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseReturned;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.contract.coordination.DependencyEvent.BreakReason;
import org.entrelacs.contract.coordination.DependencyEvent.Cause;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyBroken;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyKind;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyLapsed;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyRepaired;
import org.entrelacs.coordination.Chronicle;
import org.entrelacs.coordination.Happenings;
import org.entrelacs.coordination.cases.CaseCommand;
import org.entrelacs.coordination.cases.CaseCommand.AssignManager;
import org.entrelacs.coordination.cases.CaseCommand.OpenCase;
import org.entrelacs.coordination.cases.CaseCommand.RaiseContinuityBreak;
import org.entrelacs.coordination.cases.CaseCommand.ReleaseManager;
import org.entrelacs.coordination.cases.CaseCommand.ResolveContinuityBreak;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.junit.jupiter.api.Test;

class CaseReactionsTest {
    private static final UUID DEPENDENCY = UUID.fromString("11111111-1111-5111-8111-111111111111");
    private static final Cause CAUSE =
            new Cause(UUID.fromString("22222222-2222-5222-8222-222222222222"), "any.v1", day(3), "provider-1");

    @Test
    void an_eligible_intake_opens_a_case() {
        asks(new WhenIntakeTriaged(), told("intake/p1", Happenings.eligible("i1")), "p1", new OpenCase("i1"));
    }

    @Test
    void a_redirected_intake_opens_none() {
        var redirected = Happenings.triaged("i1", TriageOutcome.REDIRECTED);
        assertEquals(List.of(), targets(new WhenIntakeTriaged(), told("intake/p1", redirected)));
    }

    @Test
    void whoever_takes_a_case_becomes_its_manager() {
        asks(
                new WhenCaseTaken(),
                told("caseload/cm-1", new CaseTaken(new PersonId("p1"))),
                "p1",
                new AssignManager("cm-1"));
    }

    @Test
    void whoever_gives_it_back_is_released() {
        asks(
                new WhenCaseReturned(),
                told("caseload/cm-1", new CaseReturned(new PersonId("p1"), "long leave")),
                "p1",
                new ReleaseManager("cm-1", "long leave"));
    }

    @Test
    void a_start_that_breaks_raises_a_continuity_break() {
        asks(
                new WhenDependencyBroken(),
                told("dependency/p1", broken("service:s1")),
                "p1",
                new RaiseContinuityBreak(
                        DEPENDENCY,
                        ContinuityBreakKind.GRANTED_NOT_STARTED,
                        "service:s1",
                        CAUSE.event(),
                        CAUSE.occurredAt()));
    }

    @Test
    void another_dependency_that_breaks_raises_none() {
        assertEquals(List.of(), targets(new WhenDependencyBroken(), told("dependency/p1", broken("authorisation:r1"))));
    }

    @Test
    void a_repair_resolves_the_break() {
        asks(
                new WhenDependencyRepaired(),
                told("dependency/p1", new DependencyRepaired(DEPENDENCY, CAUSE)),
                "p1",
                new ResolveContinuityBreak(DEPENDENCY, CAUSE.event(), CAUSE.occurredAt()));
    }

    @Test
    void a_lapse_resolves_it_too() {
        asks(
                new WhenDependencyLapsed(),
                told("dependency/p1", new DependencyLapsed(DEPENDENCY, "service ended", CAUSE)),
                "p1",
                new ResolveContinuityBreak(DEPENDENCY, CAUSE.event(), CAUSE.occurredAt()));
    }

    private static DependencyBroken broken(String resource) {
        return new DependencyBroken(
                DEPENDENCY, DependencyKind.FLOW_PREREQUISITE, resource, BreakReason.NOT_DELIVERED, CAUSE);
    }

    private static Recorded<?> told(String stream, Object event) {
        return new Chronicle().on(0).tell(stream, event).last();
    }

    @SuppressWarnings("unchecked")
    private static <E> List<String> targets(Reaction<E, CaseCommand> reaction, Recorded<?> event) {
        return reaction.targets((Recorded<E>) event);
    }

    @SuppressWarnings("unchecked")
    private static <E> void asks(
            Reaction<E, CaseCommand> reaction, Recorded<?> event, String target, CaseCommand command) {
        assertEquals(List.of(target), targets(reaction, event));
        assertEquals(command, reaction.command((Recorded<E>) event, target));
    }
}
