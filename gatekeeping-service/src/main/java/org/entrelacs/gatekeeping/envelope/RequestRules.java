package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.gatekeeping.envelope.Envelope.Absent;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AdvocateCannotDecide;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DecidedBefore;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotToBeDecided;
import org.entrelacs.gatekeeping.envelope.Standing.ToBeDecided;
import org.entrelacs.gatekeeping.weighing.Decision;
import org.entrelacs.gatekeeping.weighing.Ruling;
import org.entrelacs.log.Verdict;

/// How a request comes in and gets its decision. A request is known by its id: told again, it changes nothing.
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
        var ruling = append.rule(append.open().known(id), Decision.BY_POLICY);
        append.add(ruling.checked());
        if (isForAPerson(receive.request(), ruling, open)) {
            ruling.scored().forEach(append::add);
            return accept(append.promote().events());
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
                        request.needs())
                : request;
    }

    /// Large amounts are decided by a gatekeeper; who is not eligible or cannot be scored needs no such decision.
    private static boolean isForAPerson(RequestReceived request, Ruling ruling, Open open) {
        return ruling.checked().eligible()
                && !ruling.scored().isEmpty()
                && open.policy().automaticUpTo().isLessThan(request.amount());
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

    /// Separation of duties: who pleads does not decide, and nobody decides twice.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> decide(DecideRequest decide, Open open) {
        var request = open.requests().get(decide.request());
        if (request == null) {
            return refuse(new NoSuchRequest(decide.request()));
        }
        if (request.received().advocate().equals(decide.by())) {
            return refuse(new AdvocateCannotDecide(decide.by()));
        }
        if (request.deciders().contains(decide.by())) {
            return refuse(new DecidedBefore(decide.by()));
        }
        if (!(request.standing() instanceof ToBeDecided)) {
            return refuse(new NotToBeDecided(request.id(), request.standing().code()));
        }
        return accept(new Appending(open, decide.at())
                .decide(request.id(), decide.by())
                .events());
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
}
