package org.entrelacs.gatekeeping.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealDecided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReassessed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.gatekeeping.weighing.Decision;
import org.entrelacs.gatekeeping.weighing.Position;
import org.entrelacs.gatekeeping.weighing.Question;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.json.JsonCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An auditor who has the events as they stand in the log, and nothing else, decides everything again.
class DecidedAgainTest {
    private static final EventCodec LOG = JsonCodec.published();

    private final List<EnvelopeOpened> opened = new ArrayList<>();
    private final Map<Integer, PolicyContent> policies = new HashMap<>();
    private final Map<String, RequestReceived> requests = new HashMap<>();
    private final Map<String, RequestScored> scores = new HashMap<>();
    private final Map<String, Departure> departures = new HashMap<>();

    /// Whose decisions rest on the appeal's own, and are not scored once more.
    private final Map<String, String> reviewers = new HashMap<>();

    private int decided;

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110})
    void every_decision_of_a_random_life_comes_out_the_same(long seed) {
        for (var append : RandomDays.appends(seed, 400)) {
            append.forEach(event -> read(fromTheLog(event)));
        }
        assertTrue(decided > 50, () -> "only " + decided + " decisions");
    }

    /// What a person wanted instead of what the policy says; empty where nobody did.
    private Optional<Departure> departure(String request, Decided decided) {
        return decided.by().equals(Decision.BY_POLICY)
                ? Optional.empty()
                : Optional.ofNullable(departures.get(request));
    }

    private record Departure(Position position, String reason) {}

    private void reviewed(AppealDecided appeal) {
        reviewers.put(appeal.request(), appeal.reviewer());
        switch (appeal.outcome()) {
            case UPHELD -> departs(appeal, DecisionOutcome.GRANTED);
            case VARIED -> departs(appeal, DecisionOutcome.PARTIALLY_GRANTED);
            case ANNULLED, DISMISSED -> {}
        }
    }

    private void departs(AppealDecided appeal, DecisionOutcome outcome) {
        departures.put(
                appeal.request(),
                new Departure(
                        new Position(outcome, appeal.amount()), appeal.outcome().name()));
    }

    private void signed(DecisionSigned signed) {
        if (signed.confirms()) {
            departures.remove(signed.request());
        } else {
            departures.put(signed.request(), new Departure(Position.of(signed), signed.reason()));
        }
    }

    private static RequestReceived on(RequestReassessed reassessed, RequestReceived known) {
        return Cases.with(Cases.with(known, reassessed.evidence()), reassessed.needs());
    }

    private static EnvelopeEvent fromTheLog(EnvelopeEvent event) {
        return (EnvelopeEvent) LOG.decode(LOG.type(event.getClass()), LOG.encode(event));
    }

    private void read(EnvelopeEvent event) {
        switch (event) {
            case EnvelopeOpened terms -> opened.add(terms);
            case PolicyApplied(var content) -> policies.put(content.version(), content);
            case RequestReceived received -> requests.put(received.request(), received);
            case RequestReassessed reassessed ->
                requests.computeIfPresent(reassessed.request(), (_, known) -> on(reassessed, known));
            case DecisionSigned signed -> signed(signed);
            case AppealDecided appeal -> reviewed(appeal);
            case RequestScored scored -> scores.put(scored.request(), scored);
            case RequestGranted granted -> again(granted, granted.request(), granted.decided(), 1);
            case RequestPartiallyGranted granted -> again(granted, granted.request(), granted.decided(), 1);
            case RequestRefused refused -> again(refused, refused.request(), refused.decided(), 1);
            case RequestDeferred deferred ->
                again(deferred, deferred.request(), deferred.decided(), deferred.waiting());
            default -> {}
        }
    }

    private void again(EnvelopeEvent decision, String request, Decided inputs, int waiting) {
        var policy = policies.get(inputs.policyVersion());
        var received = requests.get(request);
        if (policy == null || received == null) {
            fail("the log does not say what was decided on: " + decision);
        }
        var question = Question.answeredBy(opened.getFirst(), policy, received, inputs, waiting);
        var ruling = Decision.of(question);
        var again = departure(request, inputs)
                .map(departure -> departure.position().taken(question, ruling.score(), departure.reason()))
                .orElse(ruling.decision());
        assertEquals(decision, again);
        assertArrayEquals(LOG.encode(decision), LOG.encode(again));
        if (!inputs.by().equals(reviewers.get(request))) {
            ruling.scored().forEach(scored -> assertEquals(scores.get(request), scored));
        }
        decided++;
    }
}
