package org.entrelacs.gatekeeping.letter;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.divisible;
import static org.entrelacs.gatekeeping.weighing.Cases.middling;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.entrelacs.gatekeeping.weighing.Cases.weak;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealGround;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Depart;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantInterimMeasure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.LodgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.envelope.Hand;
import org.entrelacs.gatekeeping.tally.Counted;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.gatekeeping.wording.Document;
import org.entrelacs.gatekeeping.wording.Language;
import org.entrelacs.gatekeeping.wording.Section;
import org.entrelacs.gatekeeping.wording.Statement;
import org.junit.jupiter.api.Test;

/// Everything happens on Monday, 2 March 2026, unless said otherwise.
class LetterTest {
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    @Test
    void what_is_granted_is_told_with_the_day_by_which_it_starts() {
        var letter = letter(open(1_000).and(MONDAY, receive(strong("r1", 400))), "r1");
        assertEquals(
                List.of("Your request is granted: €4.00. The service has to start by 16 March 2026."),
                texts(letter, "decision"));
        assertEquals(
                List.of(
                        "Decided on 2 March 2026 by applying the policy; no person stepped in.",
                        "Policy applied: “respite”, version 1. Everybody may read it."),
                texts(letter, "deciders"));
        assertEquals(List.of("request", "decision", "criteria", "deciders"), codes(letter));
    }

    @Test
    void it_is_told_in_french_as_well() {
        var counted = open(123_456_700).and(MONDAY, receive(strong("r1", 123_456)));
        assertEquals(
                List.of("Votre demande est accordée : 1\u202f234,56\u00a0€. Le service doit commencer au plus tard le"
                        + " 16 mars 2026."),
                texts(letter(counted, "r1", Language.FR), "decision"));
    }

    @Test
    void the_table_of_criteria_says_what_was_found_and_what_it_counts() {
        var table = section(letter(open(1_000).and(MONDAY, receive(strong("r1", 400))), "r1"), "criteria")
                .tables()
                .getFirst();
        assertEquals(
                List.of(
                        List.of("severity (GIR)", "GIR 2", "16.2", "20"),
                        List.of("unmet need", "greatest need that is not met: 3 of 4", "15", "20"),
                        List.of("urgency", "within a week", "13.2", "20"),
                        List.of("expected benefit", "80% of the possible effect", "12", "15"),
                        List.of("caregiver’s situation", "caregiver’s strain: 50%", "5", "10"),
                        List.of("waiting", "0% of the acceptable wait (7 days)", "0", "10"),
                        List.of("quality of the evidence", "assessment of 20 February 2026, 2 source(s)", "5", "5"),
                        List.of("Total", "", "66.4", "100")),
                table.rows().stream().map(row -> row.cells()).toList());
        assertEquals(
                "{points=16.1740, value=0.8087, weight=0.20}",
                table.rows().getFirst().values().toString());
    }

    @Test
    void a_part_is_told_with_what_waits_and_why_less_would_not_help() {
        var letter = letter(open(1_000).and(MONDAY, receive(divisible(strong("r1", 1_600)))), "r1");
        assertEquals(
                List.of(
                        "Part of your request is granted: €10.00 of €16.00. The service has to start by 16 March 2026.",
                        "The rest (€6.00) stays on the waiting list; you need not do anything. It is looked at again by"
                                + " 1 April 2026.",
                        "A part is granted only where it really helps: at least 40% of what is asked for. Less would"
                                + " have no useful effect."),
                texts(letter, "decision"));
    }

    @Test
    void who_waits_is_told_their_place_and_why_others_go_before() {
        var counted = open(0).and(
                        MONDAY, receive(strong("r1", 400)), receive(strong("r2", 400)), receive(middling("r3", 400)));
        assertEquals(
                List.of(
                        "Rank 2 of 3: the order is that of scores, then of the longer wait.",
                        "The requests before this one are served first, even if they wait for more money.",
                        "Requests before yours because their score is higher today: 0.",
                        "Requests before yours with the same score, because they have waited longer: 1.",
                        "The request is looked at again by 1 April 2026."),
                texts(letter(counted, "r2"), "waiting"));
        assertEquals(
                "Requests before yours because their score is higher today: 2.",
                texts(letter(counted, "r3"), "waiting").get(2));
        assertEquals(
                List.of("Your request is neither granted nor refused: it is on the waiting list. It is looked at again"
                        + " by 1 April 2026, and earlier if money comes free."),
                texts(letter(counted, "r3"), "decision"));
    }

    @Test
    void a_refusal_is_told_with_its_reasons_what_would_change_it_and_how_to_appeal() {
        var letter = letter(open(1_000).and(MONDAY, receive(weak("r1", 400))), "r1");
        assertEquals(
                "The score (22.302) is below the minimum (45).",
                texts(letter, "reasons").getFirst());
        assertEquals(
                List.of("No single criterion would do: the score (22.302) would have to reach 45."),
                texts(letter, "changes"));
        assertEquals(
                List.of("appeal-until", "appeal-how", "appeal-by-others", "new-facts"),
                section(letter, "appeal").statements().stream()
                        .map(Statement::code)
                        .toList());
        assertEquals("You may appeal until 1 May 2026.", texts(letter, "appeal").getFirst());
        assertTrue(texts(letter, "appeal").get(2).contains("within 10 days"));
    }

    @Test
    void once_the_time_is_over_no_appeal_is_offered() {
        var counted = open(1_000).and(MONDAY, receive(weak("r1", 400)));
        var late = Letter.about(matter(counted, "r1", MONDAY.plus(Duration.ofDays(61))), Language.EN);
        assertEquals(
                "The time to appeal ended on 1 May 2026.", texts(late, "appeal").getFirst());
    }

    @Test
    void a_request_that_asked_nowhere_is_refused_in_words_too() {
        var letter = letter(new Counted().and(MONDAY, receive(strong("r1", 400))), "r1");
        assertEquals(List.of("The envelope asked for is not open."), texts(letter, "reasons"));
        assertEquals(
                "No policy was applied, since the envelope is not open.",
                texts(letter, "deciders").getLast());
    }

    @Test
    void what_people_still_have_to_decide_is_told_without_a_guess() {
        var counted = open(1_000_000).and(MONDAY, receive(strong("r1", 600_000)));
        assertEquals(
                List.of(
                        "Your request is not decided yet. The policy alone is not enough: people have to look at it.",
                        "The amount asked for is above the one up to which the policy decides by itself (€5,000.00)."),
                texts(letter(counted, "r1"), "decision"));
    }

    @Test
    void a_person_who_confirms_is_told_by_function() {
        var counted =
                open(1_000_000).and(MONDAY, receive(strong("r1", 600_000))).and(TUESDAY, sign(new Confirm()));
        assertEquals(
                List.of(
                        "Decided on 3 March 2026 by a gatekeeper of the envelope.",
                        "The decision is what the policy says.",
                        "Policy applied: “respite”, version 1. Everybody may read it."),
                texts(letter(counted, "r1"), "deciders"));
    }

    @Test
    void a_departure_is_told_with_its_code() {
        var counted =
                open(1_000_000).and(MONDAY, receive(strong("r1", 600_000))).and(TUESDAY, sign(refuse()));
        var letter = letter(counted, "r1");
        assertEquals(
                "The decision departs from the policy. Recorded reason: other-help.",
                texts(letter, "deciders").get(1));
        assertEquals(List.of("A gatekeeper departed from the policy; reason: other-help."), texts(letter, "reasons"));
    }

    @Test
    void a_decided_appeal_is_told_with_what_the_rules_said_then_and_today() {
        var letter = letter(
                appealed()
                        .and(
                                TUESDAY,
                                new GrantInterimMeasure(
                                        "r1", "a1", Money.eur(100), "reviewer-1", new PersonalText("Now."), TUESDAY),
                                decide(AppealOutcome.UPHELD)),
                "r1");
        assertEquals(
                List.of(
                        "Appeal decided on 3 March 2026: it is upheld. All that was still asked for is granted: €3.00.",
                        "Explanation: We looked again.",
                        "By the policy of the first decision (“respite”, version 1), on the facts of that time: refused.",
                        "By the policy of the day of the appeal (“respite”, version 1), on the facts of that day: refused.",
                        "Until the decision, €1.00 was granted provisionally."),
                texts(letter, "appeals"));
        assertEquals(
                "Decided on 3 March 2026 by the person who reviewed your appeal and had no part in the first decision.",
                texts(letter, "deciders").getFirst());
        assertEquals(
                "Your request is granted: €4.00. The service has to start by 17 March 2026.",
                texts(letter, "decision").getFirst());
    }

    @Test
    void a_pending_appeal_is_told_with_its_dates_and_no_second_one_is_offered() {
        var letter = letter(appealed(), "r1");
        assertEquals(
                List.of(
                        "Your appeal of 3 March 2026 is being looked at. It has to be decided by 2 May 2026.",
                        "You have to be told by 13 March 2026 that it has arrived."),
                texts(letter, "appeals"));
        assertTrue(
                letter.sections().stream().noneMatch(section -> section.code().equals("appeal")));
    }

    @Test
    void what_was_withdrawn_or_given_back_is_told_with_its_reason() {
        var counted = open(400)
                .and(
                        MONDAY,
                        receive(strong("r1", 400)),
                        receive(strong("r2", 500)),
                        new WithdrawRequest("r2", "moved away", MONDAY),
                        new ReleaseCommitment("r1", "admission", MONDAY));
        assertEquals(
                List.of("The request was withdrawn. Reason: moved away."), texts(letter(counted, "r2"), "decision"));
        assertEquals(
                List.of("What was granted and not yet spent was given back. Reason: admission."),
                texts(letter(counted, "r1"), "decision"));
    }

    @Test
    void a_right_is_told_to_depend_on_no_score() {
        var counted = open(Entitlement.RIGHT, 1_000, policy()).and(MONDAY, receive(weak("r1", 400)));
        assertEquals(
                List.of("This help is a right: it depends neither on the score nor on the money that is left."),
                texts(letter(counted, "r1"), "criteria"));
    }

    private static Counted open(long cents) {
        return open(Entitlement.DISCRETIONARY, cents, policy());
    }

    private static Counted open(Entitlement entitlement, long cents, PolicyContent policy) {
        return new Counted().and(MONDAY, new OpenEnvelope(Cases.envelope(entitlement, cents), policy, MONDAY));
    }

    private static EnvelopeCommand receive(RequestReceived request) {
        return new ReceiveRequest(request, MONDAY);
    }

    private static EnvelopeCommand sign(EnvelopeCommand.Choice choice) {
        return new DecideRequest("r1", Hand.own("anna"), choice, TUESDAY);
    }

    private static Depart refuse() {
        return new Depart(DecisionOutcome.REFUSED, Money.eur(0), "other-help", new PersonalText("A neighbour comes."));
    }

    private static Counted appealed() {
        return open(1_000)
                .and(MONDAY, receive(weak("r1", 400)))
                .and(
                        TUESDAY,
                        new LodgeAppeal(
                                "r1",
                                "a1",
                                Cases.ADVOCATE,
                                List.of(AppealGround.FACTS),
                                new PersonalText("Ask me."),
                                TUESDAY));
    }

    private static EnvelopeCommand decide(AppealOutcome outcome) {
        return new DecideAppeal(
                "r1", "a1", "reviewer-1", outcome, Money.eur(0), new PersonalText("We looked again."), TUESDAY);
    }

    private static Document letter(Counted counted, String request) {
        return letter(counted, request, Language.EN);
    }

    private static Document letter(Counted counted, String request, Language language) {
        return Letter.about(matter(counted, request, MONDAY), language);
    }

    private static Matter matter(Counted counted, String request, Instant now) {
        return Matter.of(
                counted.envelope(), request, counted.tally().past(request).orElseThrow(), now);
    }

    private static List<String> codes(Document letter) {
        return letter.sections().stream().map(Section::code).toList();
    }

    private static Section section(Document letter, String code) {
        return letter.sections().stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Document letter, String section) {
        return section(letter, section).statements().stream()
                .map(Statement::text)
                .toList();
    }
}
