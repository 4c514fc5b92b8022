package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.Optional;
import java.util.stream.Stream;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DisplacementRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.gatekeeping.envelope.Envelope.Absent;
import org.entrelacs.gatekeeping.envelope.Envelope.Opened;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AcceptCarryOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AcknowledgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ApplyPolicy;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.BeginCarryOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.BeginCycle;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.CloseEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ConfirmProvisionalGrant;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DelegateAuthority;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndDelegation;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndProvisionalGrant;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ExpireHold;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GoOnClosing;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantInterimMeasure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantProvisionally;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.LodgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.NoteSilence;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReassessRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseUnused;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewEmergency;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AdjustmentExceedsAvailable;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.CurrencyDiffers;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.EnvelopeIsClosed;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.EnvelopeIsOpen;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotABudget;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.PeriodIsEmpty;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.TotalOutOfRange;
import org.entrelacs.gatekeeping.weighing.EligibilityRule;
import org.entrelacs.log.Decider;
import org.entrelacs.log.Due;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;
import org.pcollections.TreePMap;

/// The rules of `envelope/<envelope>`.
public final class EnvelopeDecider implements Decider<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> {

    public static StreamKind<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> kind() {
        return new StreamKind<>("envelope", new EnvelopeDecider(), EnvelopeEvent.class);
    }

    @Override
    public Envelope initial() {
        return new Absent(TreePMap.empty());
    }

    @Override
    public Envelope evolve(Envelope envelope, EnvelopeEvent event) {
        return EnvelopeHistory.after(envelope, event);
    }

    @Override
    public Verdict<EnvelopeEvent, EnvelopeRefusal> decide(EnvelopeCommand command, Envelope envelope) {
        return switch (envelope) {
            case Open open -> decide(command, open);
            case Absent absent -> decide(command, absent);
            case Opened _ -> refuse(new NoSuchEnvelope());
        };
    }

    /// What a decision would take from others, were it taken now; nothing is decided.
    public static Verdict<DisplacementRecorded, EnvelopeRefusal> foresee(DecideRequest decide, Open open) {
        return SignatureRules.foresee(decide, open);
    }

    private static Verdict<EnvelopeEvent, EnvelopeRefusal> decide(EnvelopeCommand command, Absent absent) {
        return switch (command) {
            case OpenEnvelope open -> open(open, absent.requests());
            case ReceiveRequest receive -> RequestRules.receiveNowhere(receive, absent);
            case AdjustEnvelope _,
                    ApplyPolicy _,
                    BeginCycle _,
                    ReassessRequest _,
                    DecideRequest _,
                    DelegateAuthority _,
                    EndDelegation _,
                    ExpireHold _,
                    WithdrawRequest _,
                    ReleaseCommitment _,
                    EndRequest _,
                    RecordExpenditure _,
                    ReviewRequest _,
                    LodgeAppeal _,
                    AcknowledgeAppeal _,
                    GrantInterimMeasure _,
                    DecideAppeal _,
                    WithdrawAppeal _,
                    GrantProvisionally _,
                    ConfirmProvisionalGrant _,
                    EndProvisionalGrant _,
                    ReviewEmergency _,
                    NoteSilence _,
                    CloseEnvelope _,
                    AcceptCarryOver _,
                    BeginCarryOver _,
                    GoOnClosing _,
                    ReleaseUnused _ -> refuse(new NoSuchEnvelope());
        };
    }

    private static Verdict<EnvelopeEvent, EnvelopeRefusal> decide(EnvelopeCommand command, Open open) {
        return switch (command) {
            case OpenEnvelope _ -> refuse(new EnvelopeIsOpen());
            case AdjustEnvelope adjust -> adjust(adjust, open);
            case CloseEnvelope close -> ClosingRules.close(close, open);
            case AcceptCarryOver carryOver -> ClosingRules.accept(carryOver, open);
            case BeginCarryOver begin -> ClosingRules.begin(begin, open);
            case GoOnClosing goOn -> ClosingRules.goOn(goOn, open);
            case ApplyPolicy apply -> apply(apply, open);
            case BeginCycle begin -> PacingRules.begin(begin, open);
            case ReceiveRequest receive -> RequestRules.receive(receive, open);
            case ReassessRequest reassess -> Reassessment.reassess(reassess, open);
            case DecideRequest decide -> SignatureRules.decide(decide, open);
            case DelegateAuthority delegate -> DelegationRules.delegate(delegate, open);
            case EndDelegation end -> DelegationRules.end(end, open);
            case ExpireHold expire -> RequestRules.expire(expire, open);
            case ReviewRequest review -> RequestRules.review(review, open);
            case WithdrawRequest withdraw -> CommitmentRules.withdraw(withdraw, open);
            case ReleaseCommitment release -> CommitmentRules.release(release, open);
            case EndRequest end -> CommitmentRules.end(end, open);
            case RecordExpenditure expenditure -> CommitmentRules.spend(expenditure, open);
            case LodgeAppeal lodge -> AppealRules.lodge(lodge, open);
            case AcknowledgeAppeal acknowledge -> AppealRules.acknowledge(acknowledge, open);
            case GrantInterimMeasure measure -> AppealRules.tideOver(measure, open);
            case DecideAppeal decide -> AppealDecision.decide(decide, open);
            case WithdrawAppeal withdraw -> AppealRules.withdraw(withdraw, open);
            case GrantProvisionally grant -> EmergencyRules.grant(grant, open);
            case ConfirmProvisionalGrant confirm -> EmergencyRules.confirm(confirm, open);
            case EndProvisionalGrant end -> EmergencyRules.end(end, open);
            case ReviewEmergency review -> EmergencyRules.review(review, open);
            case NoteSilence silence -> EmergencyRules.noteSilence(silence, open);
            case ReleaseUnused release -> CommitmentRules.releaseUnused(release, open);
        };
    }

    private static Verdict<EnvelopeEvent, EnvelopeRefusal> open(OpenEnvelope open, TreePMap<String, Request> requests) {
        var terms = open.terms();
        var currency = terms.total().currency();
        var limit = open.policy().automaticUpTo().currency();
        if (terms.entitlement() == Entitlement.OWN_MEANS) {
            return refuse(new NotABudget(terms.entitlement()));
        }
        if (terms.to().isBefore(terms.from())) {
            return refuse(new PeriodIsEmpty(terms.from(), terms.to()));
        }
        if (!limit.equals(currency)) {
            return refuse(new CurrencyDiffers(limit, currency));
        }
        if (terms.total().minor() < 0 || terms.total().minor() > EligibilityRule.LARGEST) {
            return refuse(new TotalOutOfRange(EligibilityRule.LARGEST));
        }
        var opened = Open.of(new Opened(terms, requests), open.policy());
        return accept(Stream.concat(
                        Stream.of(terms, new PolicyApplied(open.policy())),
                        PacingRules.first(opened, open.at()).stream())
                .toList());
    }

    private static Verdict<EnvelopeEvent, EnvelopeRefusal> adjust(AdjustEnvelope adjust, Open open) {
        var change = adjust.change();
        var ledger = open.ledger();
        if (open.closure().isPresent()) {
            return refuse(new EnvelopeIsClosed());
        }
        if (!change.currency().equals(ledger.total().currency())) {
            return refuse(new CurrencyDiffers(ledger.total().currency(), change.currency()));
        }
        if (change.minor() > EligibilityRule.LARGEST - ledger.total().minor()) {
            return refuse(new TotalOutOfRange(EligibilityRule.LARGEST));
        }
        if (change.minor() < -ledger.available().minor()) {
            return refuse(new AdjustmentExceedsAvailable(ledger.available(), change));
        }
        return accept(new Appending(open, adjust.at())
                .add(new EnvelopeAdjusted(change, adjust.authority(), adjust.reason()))
                .promote()
                .events());
    }

    /// A version that is not newer changes nothing: adoptions may arrive twice or late.
    private static Verdict<EnvelopeEvent, EnvelopeRefusal> apply(ApplyPolicy apply, Open open) {
        var content = apply.content();
        var currency = open.ledger().total().currency();
        if (!content.automaticUpTo().currency().equals(currency)) {
            return refuse(new CurrencyDiffers(currency, content.automaticUpTo().currency()));
        }
        if (content.policy().equals(open.policy().policy())
                && content.version() <= open.policy().version()) {
            return accept();
        }
        var append = new Appending(open, apply.at()).add(new PolicyApplied(content));
        PacingRules.first(append.open(), append.at()).ifPresent(append::add);
        return accept(append.promote().events());
    }

    @Override
    public Optional<Due<EnvelopeCommand>> nextDue(Envelope envelope) {
        if (envelope instanceof Open open && !open.deadlines().isEmpty()) {
            return Optional.of(open.deadlines().first().due());
        }
        return Optional.empty();
    }
}
