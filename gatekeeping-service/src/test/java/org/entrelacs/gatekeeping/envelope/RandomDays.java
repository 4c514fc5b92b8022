package org.entrelacs.gatekeeping.envelope;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealGround;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AuthorityDelegated;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AcknowledgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ApplyPolicy;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.BeginCarryOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Depart;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.CloseEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ConfirmProvisionalGrant;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DelegateAuthority;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndDelegation;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantInterimMeasure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantProvisionally;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.LodgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReassessRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewEmergency;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.simulation.Append;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.Verdict;

/// The life of one envelope under random commands, with deadlines kept and policies changing. The seed
/// says it all.
public final class RandomDays {
    private static final List<AppealGround> GROUNDS = List.of(AppealGround.FACTS);

    private final EnvelopeDecider decider = new EnvelopeDecider();
    private final Random random;
    private final List<Append> appends = new ArrayList<>();
    private Envelope state = decider.initial();
    private Instant now = Cases.MONDAY;
    private int requests;
    private int appeals;
    private int version = 1;

    private RandomDays(long seed) {
        random = new Random(seed);
    }

    /// All events of an envelope's life, by append.
    static List<List<EnvelopeEvent>> appends(long seed, int commands) {
        return life(seed, commands).stream().map(Append::events).toList();
    }

    /// All appends of an envelope's life, in order.
    public static List<Append> life(long seed, int commands) {
        var days = new RandomDays(seed);
        long total = days.random.nextInt(1_000_000);
        days.decide(
                new OpenEnvelope(Cases.envelope(total), days.speaking(Cases.policy(1, Money.eur(150_000))), days.now));
        for (int i = 0; i < commands; i++) {
            days.now = days.now.plus(Duration.ofMinutes(days.random.nextInt(3_000)));
            days.passDeadlines();
            days.decide(days.next());
        }
        return days.appends;
    }

    private void passDeadlines() {
        for (var due = decider.nextDue(state);
                due.isPresent() && !due.get().at().isAfter(now);
                due = decider.nextDue(state)) {
            decide(due.get().command(), Append.Cause.DEADLINE, due.get().at());
        }
    }

    private void decide(EnvelopeCommand command) {
        boolean foreign = switch (command) {
            case ReceiveRequest _, ReassessRequest _, ApplyPolicy _, EndRequest _, BeginCarryOver _ -> true;
            default -> false;
        };
        decide(command, foreign ? Append.Cause.REACTION : Append.Cause.CALLER, now);
    }

    private void decide(EnvelopeCommand command, Append.Cause cause, Instant at) {
        if (decider.decide(command, state) instanceof Verdict.Accepted<EnvelopeEvent, EnvelopeRefusal>(var events)) {
            for (var event : events) {
                state = decider.evolve(state, event);
            }
            if (!events.isEmpty()) {
                appends.add(new Append(cause, at, events));
            }
        }
    }

    private EnvelopeCommand next() {
        var request = any(random.nextBoolean() ? requests() : toBeDecided());
        return switch (random.nextInt(36)) {
            case 0 -> new AdjustEnvelope(Money.eur(random.nextInt(300_000) - 100_000L), "council", "random", now);
            case 1, 2 -> new ReleaseCommitment(request, "random", now);
            case 3 -> new WithdrawRequest(request, "random", now);
            case 4 -> new EndRequest(request, "random", now);
            case 5, 6 -> new RecordExpenditure(request, Money.eur(random.nextInt(50_000)));
            case 7, 8, 9 -> new DecideRequest(request, Hand.own(person()), new Confirm(), now);
            case 10, 11, 12 -> new DecideRequest(request, hand(), departure(), now);
            case 13 -> policy();
            case 14 -> new DelegateAuthority(delegation(), now);
            case 15 -> new EndDelegation("d" + random.nextInt(20), person(), now);
            case 16, 17 ->
                new LodgeAppeal(request, "a" + appeals++, person(), GROUNDS, new PersonalText("look again"), now);
            case 21, 22 -> new GrantProvisionally(request, person(), new PersonalText("alone"), List.of("letter"), now);
            case 23 -> new ConfirmProvisionalGrant(any(provisional()), person(), now);
            case 24 ->
                new ReviewEmergency(
                        any(provisional()), person(), random.nextBoolean(), new PersonalText("it was"), now);
            case 25 -> new CloseEnvelope(random.nextBoolean() ? "next" : "", "council", now);
            case 26 -> new BeginCarryOver("next", now);
            case 18, 19, 20 -> pending().map(this::dealtWith).orElseGet(this::received);
            case 27, 28, 29 -> reassessed(request);
            default -> received();
        };
    }

    private EnvelopeCommand received() {
        return new ReceiveRequest(Cases.any(random, "r" + requests++, now), now);
    }

    /// Told late now and then, of somebody else's assessment, or twice.
    private EnvelopeCommand reassessed(String request) {
        var found = Cases.any(random, request, now);
        return new ReassessRequest(request, found.evidence(), found.needs(), now);
    }

    private List<String> requests() {
        return List.copyOf(state.requests().keySet());
    }

    private List<String> toBeDecided() {
        return state.requests().values().stream()
                .filter(request -> request.standing() instanceof Standing.ToBeDecided)
                .map(Request::id)
                .toList();
    }

    private List<String> provisional() {
        return state.requests().values().stream()
                .filter(request -> request.provisional().isPresent())
                .map(Request::id)
                .toList();
    }

    private String any(List<String> ids) {
        return ids.isEmpty() ? "nobody" : ids.get(random.nextInt(ids.size()));
    }

    private String person() {
        return "advocate-" + random.nextInt(6);
    }

    private Hand hand() {
        return random.nextBoolean() ? Hand.own(person()) : new Hand(person(), person());
    }

    private Money cents(int most) {
        return Money.eur(1 + random.nextInt(most));
    }

    private Choice departure() {
        var outcomes = DecisionOutcome.values();
        return new Depart(
                outcomes[random.nextInt(outcomes.length)],
                cents(100_000),
                "known-better",
                new PersonalText("I have met them."));
    }

    private AuthorityDelegated delegation() {
        return new AuthorityDelegated(
                "d" + random.nextInt(20),
                person(),
                person(),
                cents(150_000),
                now.plus(Duration.ofDays(random.nextInt(40))),
                "holiday");
    }

    private Optional<Appeal> pending() {
        var pending = state.requests().values().stream()
                .flatMap(request -> request.pendingAppeal().stream())
                .toList();
        return pending.isEmpty() ? Optional.empty() : Optional.of(pending.get(random.nextInt(pending.size())));
    }

    private EnvelopeCommand dealtWith(Appeal appeal) {
        var request = appeal.lodged().request();
        var outcomes = AppealOutcome.values();
        return switch (random.nextInt(6)) {
            case 0 -> new AcknowledgeAppeal(request, appeal.id(), person(), now);
            case 1 ->
                new GrantInterimMeasure(
                        request, appeal.id(), cents(50_000), person(), new PersonalText("until then"), now);
            case 2 -> new WithdrawAppeal(request, appeal.id(), "enough", now);
            default ->
                new DecideAppeal(
                        request,
                        appeal.id(),
                        person(),
                        outcomes[random.nextInt(outcomes.length)],
                        cents(100_000),
                        new PersonalText("as it should be"),
                        now);
        };
    }

    private EnvelopeCommand policy() {
        version++;
        var threshold = String.valueOf(45 + random.nextInt(20));
        return new ApplyPolicy(
                speaking(
                        random.nextInt(3) == 0
                                ? Cases.policy(version, 2 + random.nextInt(4))
                                : Cases.policy(version, threshold, Money.eur(random.nextInt(200_000)))),
                now);
    }

    /// Of everything, or of nothing but what it must.
    private PolicyContent speaking(PolicyContent plain) {
        return random.nextBoolean() ? plain : Cases.full(plain);
    }
}
