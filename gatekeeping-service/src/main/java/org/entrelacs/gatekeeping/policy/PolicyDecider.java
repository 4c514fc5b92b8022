package org.entrelacs.gatekeeping.policy;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyEvent;
import org.entrelacs.contract.gatekeeping.PolicyEvent.PolicyAdopted;
import org.entrelacs.contract.gatekeeping.PolicyEvent.PolicyDrafted;
import org.entrelacs.gatekeeping.policy.Policy.Adopted;
import org.entrelacs.gatekeeping.policy.Policy.Draft;
import org.entrelacs.gatekeeping.policy.Policy.Version;
import org.entrelacs.gatekeeping.policy.PolicyCommand.AdoptPolicy;
import org.entrelacs.gatekeeping.policy.PolicyCommand.DraftPolicy;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.AdoptionInFuture;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.DrafterCannotAdopt;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.InvalidPolicy;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.NewerVersionAdopted;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.NoSuchVersion;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.VersionIsAdopted;
import org.entrelacs.log.Decider;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;

/// The rules of `policy/<policy>`: versions are numbered 1, 2, 3…; one person drafts, another adopts.
public final class PolicyDecider implements Decider<PolicyCommand, Policy, PolicyEvent, PolicyRefusal> {

    public static StreamKind<PolicyCommand, Policy, PolicyEvent, PolicyRefusal> kind() {
        return new StreamKind<>("policy", new PolicyDecider(), PolicyEvent.class, true);
    }

    @Override
    public Policy initial() {
        return Policy.NONE;
    }

    @Override
    public Verdict<PolicyEvent, PolicyRefusal> decide(PolicyCommand command, Policy policy) {
        return switch (command) {
            case DraftPolicy draft -> draft(draft, policy);
            case AdoptPolicy adopt -> adopt(adopt, policy);
        };
    }

    private static Verdict<PolicyEvent, PolicyRefusal> draft(DraftPolicy draft, Policy policy) {
        var faults = PolicyFaults.of(draft.proposed());
        if (!faults.isEmpty()) {
            return refuse(new InvalidPolicy(faults));
        }
        return accept(
                new PolicyDrafted(draft.proposed().numbered(policy.versions().size() + 1), draft.drafter()));
    }

    private static Verdict<PolicyEvent, PolicyRefusal> adopt(AdoptPolicy adopt, Policy policy) {
        var known = policy.version(adopt.version());
        if (known.isEmpty()) {
            return refuse(new NoSuchVersion(adopt.version()));
        }
        var version = known.get();
        int inForce = policy.inForce().map(PolicyContent::version).orElse(0);
        if (version.status() instanceof Adopted) {
            return refuse(new VersionIsAdopted(adopt.version()));
        }
        if (inForce > adopt.version()) {
            return refuse(new NewerVersionAdopted(inForce));
        }
        if (version.drafter().equals(adopt.adopter())) {
            return refuse(new DrafterCannotAdopt(version.drafter()));
        }
        if (adopt.on().isAfter(adopt.today())) {
            return refuse(new AdoptionInFuture(adopt.on(), adopt.today()));
        }
        return accept(new PolicyAdopted(version.content(), adopt.by(), adopt.on(), adopt.envelopes()));
    }

    @Override
    public Policy evolve(Policy policy, PolicyEvent event) {
        return switch (event) {
            case PolicyDrafted(var content, var drafter)
            when content.version() == policy.versions().size() + 1 ->
                new Policy(policy.versions().plus(new Version(content, drafter, new Draft())));
            case PolicyAdopted(var content, var by, var on, var envelopes)
            when isDraft(policy, content) -> {
                int index = content.version() - 1;
                var adopted =
                        new Version(content, policy.versions().get(index).drafter(), new Adopted(by, on, envelopes));
                yield new Policy(policy.versions().with(index, adopted));
            }
            case PolicyDrafted _, PolicyAdopted _ -> throw new IllegalStateException(event + " cannot follow here");
        };
    }

    private static boolean isDraft(Policy policy, PolicyContent content) {
        return policy.version(content.version())
                .filter(version -> version.status() instanceof Draft)
                .isPresent();
    }
}
