package org.entrelacs.systemtests.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EligibilityChecked;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ExpenditureRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.log.Recorded;

/// Money of the envelopes, counted from the events in minor units: at every version the total is what is available,
/// encumbered and expended, nothing is below zero, and each decision saw the amount that was available just then.
public final class Budget {
    private final String envelope;
    private final Map<String, Long> encumbered = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long total;
    private long expended;

    private Budget(String envelope) {
        this.envelope = envelope;
    }

    public static List<String> faults(WholeLog log) {
        List<String> faults = new ArrayList<>();
        log.byStream().forEach((stream, events) -> {
            if (stream.startsWith("envelope/")) {
                Budget ledger = new Budget(stream);
                events.forEach(ledger::take);
                faults.addAll(ledger.faults);
            }
        });
        return faults;
    }

    private void take(Recorded<Object> recorded) {
        EnvelopeEvent event = (EnvelopeEvent) recorded.event();
        String version = " at version " + recorded.version();
        switch (event) {
            case EnvelopeOpened opened -> total = opened.total().minor();
            case EnvelopeAdjusted adjusted -> total += adjusted.change().minor();
            case RequestGranted granted -> {
                compare(granted.decided(), version);
                encumber(granted.request(), granted.amount().minor());
            }
            case RequestPartiallyGranted granted -> {
                compare(granted.decided(), version);
                encumber(granted.request(), granted.amount().minor());
            }
            case RequestDeferred deferred -> compare(deferred.decided(), version);
            case RequestRefused refused -> compare(refused.decided(), version);
            case CommitmentReleased released ->
                encumber(released.request(), -released.amount().minor());
            case ExpenditureRecorded spent -> {
                encumber(spent.request(), -spent.amount().minor());
                expended += spent.amount().minor();
            }
            case PolicyApplied _, RequestReceived _, EligibilityChecked _, RequestScored _, RequestWithdrawn _ -> {}
        }
        encumbered.forEach((request, amount) -> {
            if (amount < 0) {
                faults.add(envelope + " has " + amount + " encumbered for " + request + version);
            }
        });
        if (available() < 0 || expended < 0) {
            faults.add(envelope + " has " + available() + " available of " + total + version);
        }
    }

    private void compare(Decided decided, String version) {
        if (decided.available().minor() != available()) {
            faults.add(envelope + " decides on " + decided.available().minor() + " with " + available() + " available"
                    + version);
        }
    }

    private void encumber(String request, long amount) {
        encumbered.merge(request, amount, Long::sum);
    }

    private long available() {
        return total
                - expended
                - encumbered.values().stream().mapToLong(Long::longValue).sum();
    }
}
