package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import java.util.Optional;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionProposed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DeferralReason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Where a request stands.
public sealed interface Standing {
    /// Scored, if it could be; gatekeepers have to decide.
    ///
    /// @param signatures of those who have signed, one per hand, in order
    /// @param lapsed signatures given on an earlier assessment: they decide nothing any more, but who
    ///     gave them has had a part
    /// @param decideBy [Instant#MAX] when no time is set, or once it is over
    /// @param overdue whether it is over
    record ToBeDecided(
            Optional<DecisionProposed> proposal,
            PVector<DecisionSigned> signatures,
            PVector<DecisionSigned> lapsed,
            Instant decideBy,
            boolean overdue)
            implements Standing {
        static final ToBeDecided NEW =
                new ToBeDecided(Optional.empty(), TreePVector.empty(), TreePVector.empty(), Instant.MAX, false);

        /// Who is proposed anew has waited for it since the first time.
        ToBeDecided proposed(DecisionProposed event, Instant by) {
            return new ToBeDecided(
                    Optional.of(event), signatures, lapsed, proposal.isPresent() ? decideBy : by, overdue);
        }

        /// To be proposed anew, and to be signed anew.
        ToBeDecided reassessed() {
            return new ToBeDecided(proposal, TreePVector.empty(), lapsed.plusAll(signatures), decideBy, overdue);
        }

        ToBeDecided late() {
            return new ToBeDecided(proposal, signatures, lapsed, Instant.MAX, true);
        }

        /// Who signs again means it otherwise now.
        ToBeDecided signed(DecisionSigned event) {
            var others = signatures.stream()
                    .filter(signature -> !Hand.of(signature).equals(Hand.of(event)))
                    .toList();
            return new ToBeDecided(proposal, TreePVector.from(others).plus(event), lapsed, decideBy, overdue);
        }

        /// Whether the last to sign departed from the policy.
        boolean departs() {
            return !signatures.isEmpty() && !signatures.getLast().confirms();
        }
    }

    record Waiting(DeferralReason reason, Instant reviewBy, Decided decided) implements Standing {}

    /// A part is granted, the remainder waits.
    ///
    /// @param remainder why it is not granted as well
    /// @param useBy what is not used by then comes free; [Instant#MAX] when no time is set
    record PartlyGranted(DeferralReason remainder, Instant startBy, Instant useBy, Instant reviewBy, Decided decided)
            implements Standing {}

    /// @param useBy what is not used by then comes free; [Instant#MAX] when no time is set
    record Granted(Instant startBy, Instant useBy, Decided decided) implements Standing {}

    record Refused(RequestRefused refusal) implements Standing {}

    record Withdrawn(String reason) implements Standing {}

    /// What was granted and not yet spent went back.
    record Released(String reason) implements Standing {}

    /// It goes on in another envelope.
    record CarriedOver(String successor) implements Standing {}

    /// Word for it on the wire.
    default String code() {
        return switch (this) {
            case ToBeDecided _ -> "to-be-decided";
            case Waiting _ -> "waiting";
            case PartlyGranted _ -> "partly-granted";
            case Granted _ -> "granted";
            case Refused _ -> "refused";
            case Withdrawn _ -> "withdrawn";
            case Released _ -> "released";
            case CarriedOver _ -> "carried-over";
        };
    }

    default boolean waits() {
        return switch (this) {
            case Waiting _, PartlyGranted _ -> true;
            case ToBeDecided _, Granted _, Refused _, Withdrawn _, Released _, CarriedOver _ -> false;
        };
    }

    /// Whether it has a place on the waiting list. What a gatekeeper deferred against the policy waits
    /// for its review date instead: the policy would grant it at once.
    default boolean competes() {
        return switch (this) {
            case Waiting waiting -> waiting.reason() != DeferralReason.BY_GATEKEEPER;
            case PartlyGranted partly -> partly.remainder() != DeferralReason.BY_GATEKEEPER;
            case ToBeDecided _, Granted _, Refused _, Withdrawn _, Released _, CarriedOver _ -> false;
        };
    }

    /// The decision that brought it here; empty where it was none.
    default Optional<Decided> decision() {
        return switch (this) {
            case Waiting waiting -> Optional.of(waiting.decided());
            case PartlyGranted partly -> Optional.of(partly.decided());
            case Granted granted -> Optional.of(granted.decided());
            case Refused(var refusal) -> Optional.of(refusal.decided());
            case ToBeDecided _, Withdrawn _, Released _, CarriedOver _ -> Optional.empty();
        };
    }
}
