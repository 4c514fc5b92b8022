package org.entrelacs.gatekeeping.envelope;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ApplyPolicy;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.Verdict;

/// The life of one envelope under random commands, with deadlines kept and policies changing. The seed says it all.
final class RandomDays {
    private final EnvelopeDecider decider = new EnvelopeDecider();
    private final Random random;
    private final List<List<EnvelopeEvent>> appends = new ArrayList<>();
    private Envelope state = decider.initial();
    private Instant now = Cases.MONDAY;
    private int requests;
    private int version = 1;

    private RandomDays(long seed) {
        random = new Random(seed);
    }

    /// All appends of an envelope's life, in order.
    static List<List<EnvelopeEvent>> appends(long seed, int commands) {
        var days = new RandomDays(seed);
        long total = days.random.nextInt(1_000_000);
        days.decide(new OpenEnvelope(Cases.envelope(total), Cases.policy(1, Money.eur(150_000))));
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
            decide(due.get().command());
        }
    }

    private void decide(EnvelopeCommand command) {
        if (decider.decide(command, state) instanceof Verdict.Accepted<EnvelopeEvent, EnvelopeRefusal>(var events)) {
            for (var event : events) {
                state = decider.evolve(state, event);
            }
            appends.add(events);
        }
    }

    private EnvelopeCommand next() {
        int kind = random.nextInt(20);
        var request = "r" + (requests == 0 ? 0 : random.nextInt(requests));
        return switch (kind) {
            case 0 -> new AdjustEnvelope(Money.eur(random.nextInt(300_000) - 100_000L), "council", "random", now);
            case 1, 2 -> new ReleaseCommitment(request, "random", now);
            case 3 -> new WithdrawRequest(request, "random", now);
            case 4 -> new EndRequest(request, "random", now);
            case 5, 6 -> new RecordExpenditure(request, Money.eur(random.nextInt(50_000)));
            case 7, 8, 9 -> new DecideRequest(request, "advocate-" + random.nextInt(5), now);
            case 10 -> policy();
            default -> new ReceiveRequest(Cases.any(random, "r" + requests++, now), now);
        };
    }

    private EnvelopeCommand policy() {
        version++;
        var threshold = String.valueOf(45 + random.nextInt(20));
        return new ApplyPolicy(
                random.nextInt(3) == 0
                        ? Cases.policy(version, 2 + random.nextInt(4))
                        : Cases.policy(version, threshold, Money.eur(random.nextInt(200_000))),
                now);
    }
}
