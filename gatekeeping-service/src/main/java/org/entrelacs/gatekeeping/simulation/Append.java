package org.entrelacs.gatekeeping.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestReassessed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarryOverBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReassessed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.Recollection;

/// One append of an envelope as it stands in the log.
///
/// @param occurredAt of its events; of a reaction and of the clock the instant at which it was decided
/// @param events at least one, in order
public record Append(Cause cause, Instant occurredAt, List<EnvelopeEvent> events) {

    /// Where its command came from.
    public enum Cause {
        CALLER,
        REACTION,
        DEADLINE
    }

    public Append {
        events = List.copyOf(events);
    }

    Instant at() {
        return Recollection.instant(events).orElse(occurredAt);
    }

    /// What was asked; empty when the clock asked.
    Optional<EnvelopeCommand> command() {
        return switch (cause) {
            case DEADLINE -> Optional.empty();
            case CALLER -> Recollection.asked(events, at());
            case REACTION ->
                switch (events.getFirst()) {
                    case RequestReceived _,
                            RequestReassessed _,
                            CarriedOverRequestReassessed _,
                            PolicyApplied _,
                            EnvelopeAdjusted _,
                            CarryOverBegun _ -> Recollection.asked(events, at());
                    default -> Recollection.ended(events, at());
                };
        };
    }
}
