package org.entrelacs.audit.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.audit.check.Seen.Happened;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.audit.finding.Invariant;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.log.StreamId;

/// Money and hours, counted from the events alone and not by the services' rules, at every version.
final class Ledgers implements Check {
    private final Findings findings;
    private final Map<StreamId, Budget> budgets = new HashMap<>();
    private final Map<StreamId, Capacity> capacities = new HashMap<>();

    Ledgers(Findings findings) {
        this.findings = findings;
    }

    /// What is wrong after one more event, as expected and found.
    record Imbalance(String expected, String found) {}

    @Override
    public void take(Seen seen) {
        if (seen instanceof Happened happened) {
            imbalance(happened.stream(), happened.event().event())
                    .ifPresent(imbalance -> findings.add(
                            Invariant.LEDGERS,
                            happened.entry().stored(),
                            happened.stream().toString(),
                            imbalance.expected(),
                            imbalance.found()));
        }
    }

    private Optional<Imbalance> imbalance(StreamId stream, Object event) {
        return switch (event) {
            case EnvelopeEvent envelope ->
                budgets.computeIfAbsent(stream, _ -> new Budget()).after(envelope);
            case OfferEvent offer ->
                capacities.computeIfAbsent(stream, _ -> new Capacity()).after(offer);
            default -> Optional.empty();
        };
    }
}
