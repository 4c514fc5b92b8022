package org.entrelacs.gatekeeping.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealDecided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealGround;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealLodged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AuthorityDelegated;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EmergencyReviewed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.InterimMeasureGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantConfirmed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyContent.Authority;
import org.entrelacs.contract.gatekeeping.PolicyContent.Emergencies;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Depart;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ConfirmProvisionalGrant;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DelegateAuthority;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantInterimMeasure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantProvisionally;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.LodgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReassessRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewEmergency;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawAppeal;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything that a few people can do about one request, in every order, each of them holding all
/// roles and everybody's authority delegated to everybody: fewer roles and fewer delegations only allow
/// less. Who did what is read from the events alone.
class SeparationOfDutiesTest {
    private static final String REQUEST = "r1";
    private static final int PEOPLE = Integer.getInteger("duties.people", 5);
    private static final int MOST_APPEALS = 2;
    private static final Money LITTLE = Money.eur(10);
    private static final Set<String> ENDS =
            Set.of("granted", "refused", "appeal UPHELD", "appeal ANNULLED", "appeal DISMISSED");
    private static final Money INTERIM = Money.eur(300);
    private static final ReassessRequest REASSESSED =
            new ReassessRequest(REQUEST, Cases.evidence(1, Cases.MONDAY, 2), List.of(Cases.need(4)), Cases.MONDAY);

    private final EnvelopeDecider decider = new EnvelopeDecider();

    /// Where a story has come to, and who has had which part in it.
    private record Story(
            Envelope envelope,
            Set<String> plead,
            Set<String> grant,
            Set<String> decide,
            Set<String> review,
            Set<String> decided) {

        /// All that decides how it can go on.
        Situation situation() {
            return new Situation(envelope.known(REQUEST), plead, grant, decide, review);
        }

        Story after(Envelope next, List<EnvelopeEvent> events) {
            var story = new Story(
                    next,
                    new TreeSet<>(plead),
                    new TreeSet<>(grant),
                    new TreeSet<>(decide),
                    new TreeSet<>(review),
                    new TreeSet<>(decided));
            events.forEach(story::take);
            return story;
        }

        private void take(EnvelopeEvent event) {
            switch (event) {
                case RequestReceived received -> plead.add(received.advocate());
                case AppealLodged lodged -> plead.add(lodged.lodgedBy());
                case DecisionSigned signed -> decide.addAll(List.of(signed.by(), signed.onBehalfOf()));
                case InterimMeasureGranted interim -> review.add(interim.by());
                case AppealDecided appeal -> {
                    review.add(appeal.reviewer());
                    decided.add("appeal " + appeal.outcome());
                }
                case ProvisionallyGranted granted -> {
                    grant.add(granted.by());
                    decided.add("provisionally granted");
                }
                case ProvisionalGrantConfirmed confirmed -> {
                    assertFalse(grant.contains(confirmed.by()), () -> confirmed + " by who granted it");
                    grant.add(confirmed.by());
                    decided.add("confirmed");
                }
                case EmergencyReviewed reviewed -> {
                    review.add(reviewed.reviewer());
                    decided.add("emergency judged");
                }
                case RequestGranted granted -> decided.add("granted");
                case RequestRefused refused -> decided.add("refused");
                default -> {}
            }
        }
    }

    private record Situation(
            Request request, Set<String> plead, Set<String> grant, Set<String> decide, Set<String> review) {}

    @ParameterizedTest
    @ValueSource(strings = {"alone", "in a panel"})
    void nobody_has_two_duties_about_one_request_whatever_the_path(String deciding) {
        search(PEOPLE, deciding, null, List.of(), ENDS);
    }

    /// One person less, since there are many more situations.
    @ParameterizedTest
    @ValueSource(strings = {"alone", "in a panel"})
    void nor_when_the_person_is_assessed_again_in_between(String deciding) {
        search(PEOPLE - 1, deciding, null, List.of(REASSESSED), ENDS);
    }

    /// As above: there are three duties more.
    @Test
    void nor_when_money_is_granted_before_the_decision() {
        var emergencies = new Emergencies(BigDecimal.ZERO, LITTLE, 30, 2, 15);
        var ends = new TreeSet<>(ENDS);
        ends.addAll(Set.of("provisionally granted", "confirmed", "emergency judged"));
        search(PEOPLE - 1, "alone", emergencies, List.of(), ends);
    }

    private void search(
            int people,
            String deciding,
            @Nullable Emergencies emergencies,
            List<EnvelopeCommand> also,
            Set<String> wanted) {
        var persons = IntStream.range(0, people).mapToObj(n -> "person-" + n).toList();
        var begin = beginning(persons, deciding.equals("alone") ? Money.eur(1_000) : LITTLE, emergencies);
        var seen = new HashSet<Situation>();
        var open = new ArrayDeque<Story>();
        seen.add(begin.situation());
        open.add(begin);
        var ends = new TreeSet<String>();
        while (!open.isEmpty()) {
            var story = open.remove();
            ends.addAll(story.decided());
            var moves = moves(story, persons);
            moves.addAll(also);
            for (var move : moves) {
                if (decider.decide(move, story.envelope())
                        instanceof Verdict.Accepted<EnvelopeEvent, EnvelopeRefusal>(var events)) {
                    var next = story.after(applied(story.envelope(), events), events);
                    assertSeparate(next, move);
                    if (seen.add(next.situation())) {
                        open.add(next);
                    }
                }
            }
        }
        // The search is worth something only if it came everywhere.
        assertEquals(wanted, ends);
        assertTrue(seen.size() > 1_000, () -> "only " + seen.size() + " situations");
    }

    private static void assertSeparate(Story story, EnvelopeCommand move) {
        assertTrue(
                Collections.disjoint(story.plead(), story.decide())
                        && Collections.disjoint(story.plead(), story.grant())
                        && Collections.disjoint(story.grant(), story.review())
                        && Collections.disjoint(story.decide(), story.review())
                        && Collections.disjoint(story.plead(), story.review()),
                () -> move + " leads to " + story.plead() + " pleading, " + story.decide() + " deciding, "
                        + story.review() + " reviewing");
    }

    private Envelope applied(Envelope envelope, List<EnvelopeEvent> events) {
        for (var event : events) {
            envelope = decider.evolve(envelope, event);
        }
        return envelope;
    }

    /// Everybody lends everybody their authority; the first pleads.
    private Story beginning(List<String> persons, Money alone, @Nullable Emergencies emergencies) {
        var plain = Cases.policy(1, Money.eur(0));
        var policy = Cases.speaking(plain, new Authority(alone, Map.of(), 2, 0), null, null, emergencies, null);
        var spec = Given.envelope(Entitlement.DISCRETIONARY, 1_000, policy);
        var until = Cases.MONDAY.plus(Duration.ofDays(400));
        for (var from : persons) {
            for (var to : persons) {
                if (!from.equals(to)) {
                    spec = spec.and(new DelegateAuthority(
                            new AuthorityDelegated(from + to, from, to, alone, until, "always"), Cases.MONDAY));
                }
            }
        }
        var pleaded = Cases.strong(REQUEST, 400);
        var received = new RequestReceived(
                pleaded.request(),
                pleaded.person(),
                pleaded.service(),
                pleaded.serviceClass(),
                pleaded.amount(),
                false,
                persons.getFirst(),
                pleaded.receivedAt(),
                pleaded.claim(),
                pleaded.evidence(),
                pleaded.needs());
        var begin = new Story(spec.state(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        var events = spec.when(Given.receive(received)).events();
        return begin.after(applied(spec.state(), events), events);
    }

    private static List<EnvelopeCommand> moves(Story story, List<String> persons) {
        var request = story.envelope().known(REQUEST);
        var moves = new ArrayList<EnvelopeCommand>();
        for (var person : persons) {
            for (var principal : persons) {
                var hand = new Hand(person, principal);
                moves.add(new DecideRequest(REQUEST, hand, new Confirm(), Cases.MONDAY));
                moves.add(new DecideRequest(
                        REQUEST,
                        hand,
                        new Depart(DecisionOutcome.REFUSED, LITTLE, "other", new PersonalText("No.")),
                        Cases.MONDAY));
            }
            if (policy(story).emergencies() != null) {
                moves.add(new GrantProvisionally(
                        REQUEST, person, new PersonalText("Tonight."), List.of("letter"), Cases.MONDAY));
                moves.add(new ConfirmProvisionalGrant(REQUEST, person, Cases.MONDAY));
                moves.add(new ReviewEmergency(REQUEST, person, true, new PersonalText("It was."), Cases.MONDAY));
            }
            if (request.appeals().size() < MOST_APPEALS) {
                var appeal = "a" + request.appeals().size();
                moves.add(new LodgeAppeal(
                        REQUEST,
                        appeal,
                        person,
                        List.of(AppealGround.FACTS),
                        new PersonalText("Look again."),
                        Cases.MONDAY));
            }
            request.pendingAppeal().map(Appeal::id).stream()
                    .flatMap(appeal -> about(appeal, person))
                    .forEach(moves::add);
        }
        return moves;
    }

    private static PolicyContent policy(Story story) {
        return ((Open) story.envelope()).policy();
    }

    private static Stream<EnvelopeCommand> about(String appeal, String person) {
        return Stream.concat(
                Stream.of(
                        new GrantInterimMeasure(
                                REQUEST, appeal, INTERIM, person, new PersonalText("Until then."), Cases.MONDAY),
                        new WithdrawAppeal(REQUEST, appeal, "Enough.", Cases.MONDAY)),
                Stream.of(AppealOutcome.UPHELD, AppealOutcome.ANNULLED, AppealOutcome.DISMISSED)
                        .map(outcome -> new DecideAppeal(
                                REQUEST,
                                appeal,
                                person,
                                outcome,
                                LITTLE,
                                new PersonalText("So be it."),
                                Cases.MONDAY)));
    }
}
