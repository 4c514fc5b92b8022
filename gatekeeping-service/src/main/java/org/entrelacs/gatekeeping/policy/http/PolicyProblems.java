package org.entrelacs.gatekeeping.policy.http;

import java.util.Map;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Problem.FieldError;
import org.entrelacs.gatekeeping.policy.PolicyRefusal;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.AdoptionInFuture;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.DrafterCannotAdopt;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.InvalidPolicy;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.NewerVersionAdopted;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.NoSuchVersion;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.VersionIsAdopted;

final class PolicyProblems {
    static final Problem NO_SUCH_POLICY = Problem.notFound("no-such-policy", "There is no such policy.");
    static final Problem NO_SUCH_VERSION =
            Problem.notFound("no-such-policy-version", "The policy has no such version.");

    private PolicyProblems() {}

    static Problem of(PolicyRefusal refusal) {
        return switch (refusal) {
            case InvalidPolicy(var faults) ->
                Problem.invalid(faults.stream()
                        .map(fault -> new FieldError(fault.field(), fault.reason()))
                        .toList());
            case NoSuchVersion(int _) -> NO_SUCH_VERSION;
            case VersionIsAdopted(int version) ->
                Problem.conflict(
                        "policy-version-adopted", "An adopted version never changes.", Map.of("version", version));
            case NewerVersionAdopted(int adopted) ->
                Problem.conflict(
                        "newer-policy-version-adopted",
                        "A newer version of the policy is adopted already.",
                        Map.of("adopted", adopted));
            case DrafterCannotAdopt(var drafter) ->
                Problem.conflict(
                        "drafter-cannot-adopt", "Who drafted a version does not adopt it.", Map.of("drafter", drafter));
            case AdoptionInFuture(var on, var today) ->
                Problem.conflict(
                        "adoption-in-future",
                        "A policy is adopted on the day of the vote or later.",
                        Map.of("on", on.toString(), "today", today.toString()));
        };
    }
}
