package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DelegationEnded;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DelegateAuthority;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndDelegation;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AmountNotPositive;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.CurrencyDiffers;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DelegationExceedsLimit;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DelegationIsOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DelegationToOneself;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchDelegation;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotTheirDelegation;
import org.entrelacs.log.Verdict;

/// A gatekeeper lends their own authority, never what was lent to them.
final class DelegationRules {
    private DelegationRules() {}

    static Verdict<EnvelopeEvent, EnvelopeRefusal> delegate(DelegateAuthority delegate, Open open) {
        var terms = delegate.terms();
        var upTo = terms.upTo();
        var limit = Limits.own(terms.from(), open.policy());
        if (open.delegations().containsKey(terms.delegation())) {
            return accept();
        }
        if (terms.from().equals(terms.to())) {
            return refuse(new DelegationToOneself());
        }
        if (!terms.until().isAfter(open.instant(delegate.at()))) {
            return refuse(new DelegationIsOver(terms.until()));
        }
        if (!upTo.currency().equals(limit.currency())) {
            return refuse(new CurrencyDiffers(limit.currency(), upTo.currency()));
        }
        if (upTo.minor() <= 0) {
            return refuse(new AmountNotPositive(upTo));
        }
        return limit.isLessThan(upTo) ? refuse(new DelegationExceedsLimit(limit, upTo)) : accept(terms);
    }

    /// Nothing happens when it is over already.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> end(EndDelegation end, Open open) {
        var delegation = open.delegations().get(end.delegation());
        if (delegation == null) {
            return refuse(new NoSuchDelegation(end.delegation()));
        }
        if (!delegation.terms().from().equals(end.by())) {
            return refuse(new NotTheirDelegation(delegation.terms().from()));
        }
        return delegation.holdsAt(open.instant(end.at()))
                ? accept(new DelegationEnded(end.delegation(), end.by()))
                : accept();
    }
}
