package org.entrelacs.gatekeeping.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionProposed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.envelope.Deadline;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ApplyPolicy;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeDecider;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.envelope.Hand;
import org.entrelacs.gatekeeping.envelope.Open;
import org.entrelacs.gatekeeping.envelope.Standing.ToBeDecided;
import org.entrelacs.log.Verdict;

/// Two envelopes side by side, one append of the log after the other: the one of fact, folded, and
/// the other one, which decides what the same people asked at the same instants by the same rules
/// under another policy or budget.
///
/// The clock asks the other one when it asked in fact, and what it did not ask in fact, as soon as it
/// is due. Where only the other policy wants a person's decision, its proposal counts as confirmed;
/// where a person decided in fact, it is what they decided, as far as the other envelope lets them.
final class Lockstep {
    private static final int MOST_SIGNERS = 20;
    private static final String SIGNER = "system:simulated-signer-";

    private final EnvelopeDecider rules = new EnvelopeDecider();
    private final Scenario scenario;
    private final Sides told;
    private Envelope fact = rules.initial();
    private Envelope other = rules.initial();
    private final List<String> proposed = new ArrayList<>();
    private boolean begun;

    /// Who hears what happened on each side.
    interface Sides {
        void inFact(EnvelopeEvent event);

        void otherwise(EnvelopeEvent event);

        /// What was asked in fact and cannot be done on the other side.
        void notApplicable(EnvelopeCommand command, EnvelopeRefusal refusal);
    }

    Lockstep(Scenario scenario, Sides told) {
        this.scenario = scenario;
        this.told = told;
    }

    Envelope fact() {
        return fact;
    }

    Envelope other() {
        return other;
    }

    /// The next append of the log.
    ///
    /// @param instead what is asked on the other side in place of what was asked in fact
    void take(Append append, Optional<EnvelopeCommand> instead) {
        var before = fact;
        for (var event : append.events()) {
            fact = rules.evolve(fact, event);
        }
        if (!begun && append.at().isBefore(scenario.from())) {
            other = fact;
            return;
        }
        if (!begun) {
            begin();
        }
        append.events().forEach(told::inFact);
        if (append.cause() == Append.Cause.DEADLINE) {
            first(before).ifPresent(passed -> pass(deadline -> deadline.compareTo(passed) <= 0));
        } else {
            pass(deadline -> !deadline.at().isAfter(append.at()) && !isPending(deadline, before));
            instead.or(append::command).flatMap(this::otherwise).ifPresent(this::decide);
        }
        confirmWhatNobodyWasAsked(append.at());
    }

    /// No append follows up to an instant: what is due by then on the other side alone passes.
    void rest(Instant until) {
        if (begun) {
            pass(deadline -> !deadline.at().isAfter(until) && !isPending(deadline, fact));
            confirmWhatNobodyWasAsked(until);
        }
    }

    /// What happened before stays as it was; an envelope that is open changes its policy and budget now.
    private void begin() {
        begun = true;
        if (other instanceof Open open) {
            scenario.policy().ifPresent(policy -> decide(new ApplyPolicy(newer(policy, open), scenario.from())));
            scenario.total()
                    .ifPresent(total -> decide(new AdjustEnvelope(
                            total.minus(open.ledger().total()), "simulation", "another budget", scenario.from())));
        }
    }

    /// An envelope takes newer versions only; in thought any version may follow any other.
    private static PolicyContent newer(PolicyContent policy, Open open) {
        boolean older = policy.policy().equals(open.policy().policy())
                && policy.version() <= open.policy().version();
        return older ? policy.numbered(open.policy().version() + 1) : policy;
    }

    private void pass(Predicate<Deadline> wanted) {
        var due = first(other).filter(wanted);
        while (due.isPresent()) {
            decide(due.get().due().command());
            var next = first(other).filter(wanted);
            due = next.equals(due) ? Optional.empty() : next;
        }
    }

    private static Optional<Deadline> first(Envelope envelope) {
        return envelope instanceof Open open && !open.deadlines().isEmpty()
                ? Optional.of(open.deadlines().first())
                : Optional.empty();
    }

    private static boolean isPending(Deadline deadline, Envelope envelope) {
        return envelope instanceof Open open && open.deadlines().contains(deadline);
    }

    /// The command as it is put to the other side; empty when it makes no sense there.
    private Optional<EnvelopeCommand> otherwise(EnvelopeCommand command) {
        return switch (command) {
            case OpenEnvelope open -> Optional.of(otherwise(open));
            case ApplyPolicy apply -> scenario.policy().isPresent() ? Optional.empty() : Optional.of(apply);
            case RecordExpenditure spent -> otherwise(spent);
            case DecideRequest decide -> asks(decide.request(), other) ? Optional.of(decide) : Optional.empty();
            default -> Optional.of(command);
        };
    }

    private OpenEnvelope otherwise(OpenEnvelope open) {
        var terms = open.terms();
        var total = scenario.total().orElse(terms.total());
        return new OpenEnvelope(
                new EnvelopeOpened(
                        terms.territory(), terms.programme(), terms.entitlement(), total, terms.from(), terms.to()),
                scenario.policy().orElse(open.policy()),
                open.at());
    }

    /// No more is spent than is committed there.
    private Optional<EnvelopeCommand> otherwise(RecordExpenditure spent) {
        var request = other.requests().get(spent.request());
        if (request == null || request.encumbered().minor() == 0) {
            return Optional.empty();
        }
        Money most = request.encumbered();
        return Optional.of(
                new RecordExpenditure(spent.request(), most.isLessThan(spent.amount()) ? most : spent.amount()));
    }

    private static boolean asks(String request, Envelope envelope) {
        return envelope.requests().containsKey(request)
                && envelope.known(request).standing() instanceof ToBeDecided;
    }

    private void decide(EnvelopeCommand command) {
        switch (rules.decide(command, other)) {
            case Verdict.Accepted<EnvelopeEvent, EnvelopeRefusal>(var events) -> events.forEach(this::happens);
            case Verdict.Refused<EnvelopeEvent, EnvelopeRefusal>(var why) -> told.notApplicable(command, why);
        }
    }

    private void happens(EnvelopeEvent event) {
        other = rules.evolve(other, event);
        told.otherwise(event);
        if (event instanceof DecisionProposed proposal) {
            proposed.add(proposal.request());
        }
    }

    private void confirmWhatNobodyWasAsked(Instant at) {
        while (!proposed.isEmpty()) {
            var request = proposed.removeLast();
            for (int signer = 1; signer <= MOST_SIGNERS && asks(request, other) && !asks(request, fact); signer++) {
                decide(new DecideRequest(request, Hand.own(SIGNER + signer), new Confirm(), at));
            }
        }
    }
}
