package org.entrelacs.planning.plan.http;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Reading.Found;
import org.entrelacs.planning.plan.Plan;

/// A plan, or a part of it, as it is read.
final class Parts {
    private Parts() {}

    static Response read(Reading<Plan> reading, Function<Plan.Existing, Object> body) {
        return Replies.read(
                reading,
                plan -> switch (plan) {
                    case Plan.Existing existing -> body.apply(existing);
                    case Plan.Absent _ -> throw new IllegalStateException("a plan begins with its first event");
                },
                PlanProblems.NO_SUCH_PLAN);
    }

    static Response part(
            String person,
            Reading<Plan> reading,
            Function<PlanSheet, Optional<? extends Record>> part,
            Problem absent) {
        if (reading instanceof Found<Plan>(var _, Plan.Existing plan)
                && part.apply(PlanSheet.of(person, plan)).isEmpty()) {
            return absent.response();
        }
        return read(reading, plan -> part.apply(PlanSheet.of(person, plan)).orElseThrow());
    }
}
