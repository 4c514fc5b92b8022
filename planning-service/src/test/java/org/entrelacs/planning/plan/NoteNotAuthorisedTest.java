package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.CLOSED;
import static org.entrelacs.planning.plan.SomePlan.NOT_AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.REQUEST;
import static org.entrelacs.planning.plan.SomePlan.REVISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.authorised;
import static org.entrelacs.planning.plan.SomePlan.inActive;

import java.util.List;
import org.entrelacs.planning.plan.PlanCommand.NoteNotAuthorised;
import org.junit.jupiter.api.Test;

class NoteNotAuthorisedTest {
    private static final NoteNotAuthorised NOTE =
            new NoteNotAuthorised("respite", REQUEST, List.of("score-below-threshold"));

    @Test
    void a_refused_request_leaves_the_service_without_money() {
        inActive().when(NOTE).then(NOT_AUTHORISED);
    }

    @Test
    void a_revision_does_not_lose_the_refusal() {
        inActive(REVISED).when(NOTE).then(NOT_AUTHORISED);
    }

    @Test
    void a_remainder_that_is_refused_takes_nothing_away() {
        inActive(authorised(40_000)).when(NOTE).thenNothing();
    }

    @Test
    void another_request_changes_nothing() {
        inActive()
                .when(new NoteNotAuthorised("respite", "another", List.of("score-below-threshold")))
                .thenNothing();
    }

    @Test
    void a_second_refusal_changes_nothing() {
        inActive(NOT_AUTHORISED).when(NOTE).thenNothing();
    }

    @Test
    void a_plan_closed_meanwhile_stays_closed() {
        inActive(CLOSED).when(NOTE).thenNothing();
    }

    @Test
    void without_a_plan_nothing_happens() {
        given(RULES).when(NOTE).thenNothing();
    }
}
