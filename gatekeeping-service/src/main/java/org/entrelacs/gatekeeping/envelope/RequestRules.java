package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.log.Verdict.accept;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.HoldEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.gatekeeping.envelope.Envelope.Absent;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ExpireHold;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewRequest;
import org.entrelacs.gatekeeping.weighing.Decision;
import org.entrelacs.log.Verdict;

/// How a request comes in and gets its decision. A request is known by its id: told again, it changes
/// nothing.
final class RequestRules {
    /// Where no policy says it.
    private static final Duration APPEAL = Duration.ofDays(60);

    private RequestRules() {}

    static Verdict<EnvelopeEvent, EnvelopeRefusal> receive(ReceiveRequest receive, Open open) {
        var id = receive.request().request();
        if (open.requests().containsKey(id)) {
            return accept();
        }
        var append = new Appending(open, receive.at());
        append.add(notAfter(receive.request(), open.instant(receive.at())));
        var question = append.question(append.open().known(id), Decision.BY_POLICY);
        var proposal = Proposal.of(question, Decision.of(question));
        append.add(proposal.ruling().checked());
        if (proposal.isForAPerson()) {
            return accept(append.propose(proposal).promote().events());
        }
        return accept(append.decide(id, Decision.BY_POLICY).events());
    }

    /// Waiting never counts from the future.
    private static RequestReceived notAfter(RequestReceived request, Instant at) {
        return request.receivedAt().isAfter(at)
                ? new RequestReceived(
                        request.request(),
                        request.person(),
                        request.service(),
                        request.serviceClass(),
                        request.amount(),
                        request.divisible(),
                        request.advocate(),
                        at,
                        request.claim(),
                        request.evidence(),
                        request.needs(),
                        request.advocacy())
                : request;
    }

    /// Refused by an event, so that whoever asked hears of it.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> receiveNowhere(ReceiveRequest receive, Absent absent) {
        var request = receive.request();
        if (absent.requests().containsKey(request.request())) {
            return accept();
        }
        var nothing = request.amount().zero();
        return accept(
                notAfter(request, receive.at()),
                new RequestRefused(
                        request.request(),
                        request.person(),
                        request.service(),
                        List.of(new Reason("no-such-envelope", "absent", "open")),
                        List.of(new Reason("open-envelope", "absent", "open")),
                        receive.at().plus(APPEAL),
                        new Decided(
                                Decision.BY_POLICY,
                                receive.at(),
                                "",
                                0,
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                nothing,
                                request.amount(),
                                0)));
    }

    static Verdict<EnvelopeEvent, EnvelopeRefusal> review(ReviewRequest review, Open open) {
        var request = open.requests().get(review.request());
        if (request == null || request.reviewBy().isAfter(open.instant(review.at()))) {
            return accept();
        }
        return accept(new Appending(open, review.at())
                .decide(request.id(), Decision.BY_POLICY)
                .events());
    }

    /// Nothing happens when it is held on, or no longer.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> expire(ExpireHold expire, Open open) {
        var request = open.requests().get(expire.request());
        if (request == null || request.heldUntil().isAfter(open.instant(expire.at()))) {
            return accept();
        }
        return accept(new Appending(open, expire.at())
                .releaseHold(request, HoldEnd.EXPIRED)
                .promote()
                .events());
    }
}
