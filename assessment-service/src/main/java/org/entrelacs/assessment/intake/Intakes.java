package org.entrelacs.assessment.intake;

import java.util.Collection;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.pcollections.OrderedPMap;

/// Every time that one person came in, oldest first.
public record Intakes(OrderedPMap<String, Intake> byId) {

    public Collection<Intake> all() {
        return byId.values();
    }

    public sealed interface Intake {
        IntakeReceived received();

        record Received(IntakeReceived received) implements Intake {}

        record Triaged(IntakeReceived received, IntakeTriaged triage) implements Intake {}
    }
}
