package org.entrelacs.gatekeeping.letter;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ApplyPolicy;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.tally.Counted;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.gatekeeping.wording.Language;
import org.entrelacs.gatekeeping.wording.Section;
import org.entrelacs.gatekeeping.wording.Statement;
import org.junit.jupiter.api.Test;

/// The same person asks in March and in May.
class LessThanBeforeTest {
    private static final Instant MAY = MONDAY.plus(Duration.ofDays(60));

    @Test
    void an_award_below_the_one_before_shows_need_and_policy_apart() {
        var counted = granted("r1", 400)
                .and(MAY, new ApplyPolicy(weighing(2, "severity", "0.40"), MAY))
                .and(MAY, new ReceiveRequest(asked("r2", 300, 3, MAY), MAY));
        var before = before(counted).orElseThrow();
        assertEquals(
                List.of(
                        "This is less than before: €3.00 instead of €4.00, granted on 2 March 2026 for the same kind of"
                                + " service.",
                        "Your score was 66.374 then; it is 61.3167.",
                        "Part of the difference that comes from your situation (need, urgency, wait…): -4.484 points.",
                        "Part that comes from a change of policy (from “respite”, version 1 to “respite”, version 2):"
                                + " -0.5733 points.",
                        "The minimum to be served was 55 points; it is 55."),
                before.statements().stream().map(Statement::text).toList());
        assertEquals(
                List.of("severity (GIR)", "16.2", "19.5"),
                before.tables().getFirst().rows().getFirst().cells());
    }

    @Test
    void under_the_same_policy_only_the_need_has_changed() {
        var counted = granted("r1", 400).and(MAY, new ReceiveRequest(asked("r2", 300, 3, MAY), MAY));
        assertEquals(
                "The policy has not changed since: “respite”, version 1.",
                before(counted).orElseThrow().statements().get(3).text());
    }

    @Test
    void a_refusal_after_a_grant_is_less_as_well() {
        var counted = granted("r1", 400).and(MAY, new ReceiveRequest(asked("r2", 300, 5, MAY), MAY));
        assertTrue(before(counted).orElseThrow().statements().getFirst().text().contains("€0.00 instead of €4.00"));
    }

    @Test
    void as_much_as_before_needs_no_words() {
        var counted = granted("r1", 400).and(MAY, new ReceiveRequest(asked("r2", 400, 3, MAY), MAY));
        assertEquals(Optional.empty(), before(counted));
    }

    @Test
    void what_somebody_else_was_granted_is_not_compared() {
        var other = Cases.request("r1", 900, 2, 3, "0.66", "0.8", "0.5", MONDAY);
        var counted = open().and(MONDAY, new ReceiveRequest(other, MONDAY))
                .and(MAY, new ReceiveRequest(asked("r2", 300, 3, MAY), MAY));
        assertEquals(Optional.empty(), before(counted));
    }

    @Test
    void need_and_policy_add_up_to_the_whole_change() {
        var counted = granted("r1", 400)
                .and(MAY, new ApplyPolicy(weighing(2, "urgency", "0.05"), MAY))
                .and(MAY, new ReceiveRequest(asked("r2", 300, 3, MAY), MAY));
        var values = new HashMap<String, BigDecimal>();
        before(counted)
                .orElseThrow()
                .statements()
                .forEach(statement -> statement.values().forEach((name, value) -> {
                    if (value instanceof BigDecimal number) {
                        values.put(statement.code() + "." + name, number);
                    }
                }));
        var whole = values.getOrDefault("change-of-score.now", BigDecimal.ZERO)
                .subtract(values.getOrDefault("change-of-score.before", BigDecimal.ZERO));
        var parts = values.getOrDefault("change-of-need.points", BigDecimal.ZERO)
                .add(values.getOrDefault("change-of-policy.points", BigDecimal.ZERO));
        assertEquals(whole, parts);
    }

    private static Counted open() {
        return new Counted().and(MONDAY, new OpenEnvelope(Cases.envelope(10_000), policy(), MONDAY));
    }

    private static Counted granted(String request, long cents) {
        return open().and(MONDAY, new ReceiveRequest(asked(request, cents, 2, MONDAY), MONDAY));
    }

    private static RequestReceived asked(String id, long cents, int gir, Instant at) {
        var request = Cases.request(id, cents, gir, 3, "0.66", "0.8", "0.5", at);
        return new RequestReceived(
                id,
                new PersonId("person-7"),
                request.service(),
                request.serviceClass(),
                Money.eur(cents),
                false,
                request.advocate(),
                at,
                request.claim(),
                request.evidence(),
                request.needs());
    }

    /// The usual policy with one weight changed.
    private static PolicyContent weighing(int version, String criterion, String weight) {
        var content = policy(version, Money.eur(500_000));
        content.weights().put(criterion, new BigDecimal(weight));
        return content;
    }

    private static Optional<Section> before(Counted counted) {
        var past = counted.tally().past("r2").orElseThrow();
        return Letter.about(Matter.of(counted.envelope(), "r2", past, MAY), Language.EN).sections().stream()
                .filter(section -> section.code().equals("before"))
                .findFirst();
    }
}
