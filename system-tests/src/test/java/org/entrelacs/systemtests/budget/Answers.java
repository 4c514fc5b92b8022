package org.entrelacs.systemtests.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.log.Recorded;

/// What each request was told by an envelope whose policy decides alone: one answer with its receipt, and after that
/// only what waiting may bring.
public final class Answers {
    private final Map<String, Told> told = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int parts;

    public static Answers of(List<Recorded<Object>> stream) {
        Answers answers = new Answers();
        stream.forEach(recorded -> answers.take(recorded.commandId(), EnvelopeReading.event(recorded)));
        return answers;
    }

    /// The next event of the stream.
    ///
    /// @param command that it answers
    void take(UUID command, EnvelopeEvent event) {
        switch (event) {
            case RequestReceived received -> receive(command, received);
            case RequestGranted granted ->
                decide(
                        command,
                        granted.request(),
                        Told.GRANTED,
                        granted.amount().minor(),
                        granted.decided());
            case RequestPartiallyGranted granted -> {
                parts++;
                decide(command, granted.request(), Told.PARTLY, granted.amount().minor(), granted.decided());
            }
            case RequestDeferred deferred -> decide(command, deferred.request(), Told.WAITING, 0, deferred.decided());
            case RequestRefused refused -> decide(command, refused.request(), Told.REFUSED, 0, refused.decided());
            default -> {}
        }
    }

    private void receive(UUID command, RequestReceived received) {
        if (told.putIfAbsent(received.request(), Told.nothing(received, command)) != null) {
            faults.add(received.request() + " was received twice");
        }
    }

    private void decide(UUID command, String request, String outcome, long amount, Decided decided) {
        Told before = told.get(request);
        if (before == null) {
            faults.add(request + " was decided and never received");
            return;
        }
        boolean stillPartly = outcome.equals(Told.WAITING) && before.standing().equals(Told.PARTLY);
        Told after = before.decided(stillPartly ? Told.PARTLY : outcome, decided.score(), amount, decided.at());
        boolean first = before.decisions() == 0;
        if (first && !before.by().equals(command)) {
            faults.add(request + " had no answer when it was received");
        }
        if (!first && before.by().equals(command)) {
            faults.add(request + " had two answers when it was received");
        }
        if (before.isSettled()) {
            faults.add(request + " was " + before.standing() + " and then " + outcome);
        }
        if (after.granted() > after.received().amount().minor()) {
            faults.add(request + " was granted more than it asked for");
        }
        told.put(request, after);
    }

    /// In the order of their receipt.
    public Map<String, Told> told() {
        return told;
    }

    /// How often a part of what was asked was granted.
    public int parts() {
        return parts;
    }

    /// How many stand where, by standing.
    public Map<String, Integer> standings() {
        Map<String, Integer> standings = new TreeMap<>();
        told.values().forEach(one -> standings.merge(one.standing(), 1, Integer::sum));
        return standings;
    }

    /// What contradicts itself, and who has no answer at all.
    public List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        told.forEach((request, one) -> {
            if (one.decisions() == 0) {
                all.add(request + " was never answered");
            }
        });
        return all;
    }
}
