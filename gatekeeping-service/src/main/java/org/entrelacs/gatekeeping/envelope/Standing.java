package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DeferralReason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;

/// Where a request stands.
public sealed interface Standing {

    /// Scored, if it could be; a gatekeeper has to decide.
    record ToBeDecided() implements Standing {}

    record Waiting(DeferralReason reason, Instant reviewBy, Decided decided) implements Standing {}

    /// A part is granted, the remainder waits.
    record PartlyGranted(Instant startBy, Instant reviewBy, Decided decided) implements Standing {}

    record Granted(Instant startBy, Decided decided) implements Standing {}

    record Refused(RequestRefused refusal) implements Standing {}

    record Withdrawn(String reason) implements Standing {}

    /// What was granted and not yet spent went back.
    record Released(String reason) implements Standing {}

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
        };
    }

    default boolean waits() {
        return switch (this) {
            case Waiting _, PartlyGranted _ -> true;
            case ToBeDecided _, Granted _, Refused _, Withdrawn _, Released _ -> false;
        };
    }
}
