package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.log.Verdict.refuse;

import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarryOverAccepted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarryOverBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeClosed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeClosing;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.HoldEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestCarriedOver;
import org.entrelacs.gatekeeping.envelope.Closure.Stage;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AcceptCarryOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.BeginCarryOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.CloseEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GoOnClosing;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.EnvelopeIsClosed;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.PeriodIsNotOver;
import org.entrelacs.gatekeeping.envelope.Standing.PartlyGranted;
import org.entrelacs.gatekeeping.weighing.Decision;
import org.entrelacs.log.Verdict;

/// Closes the books of a period that is over. With a successor, what is left goes there, and so
/// does who is not decided yet, without losing the time waited; a remainder of what was granted
/// in part ends with the period. Without one, who is not decided yet is refused: no money can be
/// granted here any more.
final class ClosingRules {
    /// Of one append.
    private static final int MOST = 200;

    private ClosingRules() {}

    /// As long as the successor has not accepted, another one may be named.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> close(CloseEnvelope close, Open open) {
        var at = open.instant(close.at());
        if (open.closure().filter(closure -> closure.stage() != Stage.ASKED).isPresent()) {
            return refuse(new EnvelopeIsClosed());
        }
        if (!Period.of(open.terms()).isOver(at)) {
            return refuse(new PeriodIsNotOver(open.terms().to()));
        }
        var currency = open.ledger().total().currency();
        var append =
                new Appending(open, at).add(new EnvelopeClosing(close.successor(), close.authority(), currency, at));
        return Verdict.accept(close.successor().isEmpty() ? goOn(append).events() : append.events());
    }

    /// Nothing happens when this envelope is closed itself or keeps another currency: nobody is
    /// taken over then.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> accept(AcceptCarryOver carryOver, Open open) {
        boolean fits =
                open.closure().isEmpty() && open.ledger().total().currency().equals(carryOver.currency());
        return fits
                ? Verdict.accept(new CarryOverAccepted(carryOver.from(), open.instant(carryOver.at())))
                : Verdict.accept();
    }

    /// Nothing happens when another successor was named meanwhile.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> begin(BeginCarryOver begin, Open open) {
        return open.closure()
                        .filter(closure -> closure.stage() == Stage.ASKED
                                && closure.successor().equals(begin.successor()))
                        .isEmpty()
                ? Verdict.accept()
                : Verdict.accept(goOn(begun(begin, open)).events());
    }

    private static Appending begun(BeginCarryOver begin, Open open) {
        var append = new Appending(open, begin.at());
        return append.add(new CarryOverBegun(begin.successor(), append.at()));
    }

    /// Nothing happens when it is done already.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> goOn(GoOnClosing goOn, Open open) {
        return open.closure()
                        .filter(closure -> closure.stage() == Stage.LEAVING)
                        .isEmpty()
                ? Verdict.accept()
                : Verdict.accept(goOn(new Appending(open, goOn.at())).events());
    }

    private static Appending goOn(Appending append) {
        var closure = append.open().closure().orElseThrow();
        var left = append.open().requests().values().stream()
                .filter(Request::mayBeDecided)
                .limit(MOST + 1L)
                .toList();
        left.stream().limit(MOST).forEach(request -> leave(request, closure, append));
        return left.size() > MOST ? append : append.add(closed(closure, append));
    }

    private static void leave(Request request, Closure closure, Appending append) {
        if (request.standing() instanceof PartlyGranted) {
            append.add(CommitmentRules.withdrawn(request, "envelope-closed"));
        } else if (closure.hasSuccessor()) {
            append.releaseHold(request, HoldEnd.WITHDRAWN).endProvisional(request.id(), ProvisionalEnd.WITHDRAWN);
            var asked = append.open().known(request.id());
            append.add(new RequestCarriedOver(closure.successor(), asked.stillAsked()));
        } else {
            append.decide(request.id(), Decision.BY_POLICY);
        }
    }

    private static EnvelopeClosed closed(Closure closure, Appending append) {
        Money available = append.open().ledger().available();
        return new EnvelopeClosed(
                closure.successor(), closure.hasSuccessor() ? available : available.zero(), append.at());
    }
}
