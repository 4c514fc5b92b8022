package org.entrelacs.assessment.intake;

import java.util.Collection;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeWithdrawn;
import org.pcollections.OrderedPMap;
import org.pcollections.PVector;

/// Every time that one person came in, oldest first.
public record Intakes(OrderedPMap<String, Intake> byId) {

    public Collection<Intake> all() {
        return byId.values();
    }

    public sealed interface Intake {
        IntakeReceived received();

        record Received(IntakeReceived received) implements Intake {}

        /// @param since what happened after the triage, oldest first
        record Triaged(IntakeReceived received, IntakeTriaged triage, PVector<IntakeEvent> since) implements Intake {

            boolean isWithdrawn() {
                return since.stream().anyMatch(IntakeWithdrawn.class::isInstance);
            }

            Triaged with(IntakeEvent event) {
                return new Triaged(received, triage, since.plus(event));
            }
        }
    }
}
