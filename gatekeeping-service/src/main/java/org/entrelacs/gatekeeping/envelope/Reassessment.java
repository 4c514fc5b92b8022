package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.log.Verdict.accept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestReassessed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.HoldEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProposalReason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReassessed;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReassessRequest;
import org.entrelacs.gatekeeping.envelope.Standing.CarriedOver;
import org.entrelacs.gatekeeping.envelope.Standing.ToBeDecided;
import org.entrelacs.gatekeeping.weighing.Decision;
import org.entrelacs.gatekeeping.weighing.Profile;
import org.entrelacs.gatekeeping.weighing.Question;
import org.entrelacs.log.Verdict;

/// A request on a later assessment: weighed anew, with all the time that it has waited. Only one that is
/// to be decided or waits is reached; what is granted, refused or withdrawn stays as it is.
final class Reassessment {
    /// Which of two assessments is the later one, in whatever order they are told. One that was
    /// amended, or counts again, is as late as that, however old its evidence.
    private static final Comparator<Evidence> BY_AGE =
            Comparator.comparing(Reassessment::said).thenComparing(Evidence::assessment);

    private Reassessment() {}

    /// Nothing happens when it was told before, or of a later one. Nor when a criterion would be missing: an
    /// assessment that does not measure it takes nobody's place away. Once the period is over, who waits is weighed
    /// where they are carried over to. Who was carried over already is told of there, behind their request.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> reassess(ReassessRequest reassess, Open open) {
        var request = open.requests().get(reassess.request());
        if (request != null && request.standing() instanceof CarriedOver(var successor)) {
            return accept(elsewhere(reassess, request, successor));
        }
        if (request == null || !request.mayBeDecided() || !isLater(reassess.evidence(), request)) {
            return accept();
        }
        var event = event(reassess, request, open);
        var complete = Profile.of(request.reassessed(event).received(), event.at())
                .missing()
                .isEmpty();
        if (!complete) {
            return accept();
        }
        return Period.of(open.terms()).isOver(event.at()) ? accept(event) : accept(decidedAgain(event, request, open));
    }

    private static CarriedOverRequestReassessed elsewhere(ReassessRequest reassess, Request request, String successor) {
        var received = request.received();
        return new CarriedOverRequestReassessed(
                successor, request.id(), received.person(), received.service(), reassess.evidence(), reassess.needs());
    }

    private static boolean isLater(Evidence evidence, Request request) {
        return BY_AGE.compare(evidence, request.received().evidence()) > 0;
    }

    private static Instant said(Evidence evidence) {
        return Objects.requireNonNullElse(evidence.revisedAt(), evidence.assessedAt());
    }

    private static RequestReassessed event(ReassessRequest reassess, Request request, Open open) {
        var received = request.received();
        return new RequestReassessed(
                request.id(),
                received.person(),
                received.service(),
                reassess.evidence(),
                needs(received.needs(), reassess.needs()),
                open.instant(reassess.at()));
    }

    /// A need that is no longer found is as it was measured last, with nothing of it unmet.
    private static List<AssessedNeed> needs(List<AssessedNeed> before, List<AssessedNeed> found) {
        var now = new ArrayList<AssessedNeed>();
        for (var need : before) {
            now.add(found.stream()
                    .filter(later -> later.need().equals(need.need()))
                    .findFirst()
                    .orElseGet(() -> met(need)));
        }
        found.stream().filter(later -> !now.contains(later)).forEach(now::add);
        return List.copyOf(now);
    }

    private static AssessedNeed met(AssessedNeed need) {
        return new AssessedNeed(
                need.need(), need.code(), need.dimension(), need.severity(), need.disability(), need.disability(), 0);
    }

    private static List<EnvelopeEvent> decidedAgain(RequestReassessed event, Request before, Open open) {
        var append = new Appending(open, event.at()).add(event);
        var question = append.question(append.open().known(event.request()), Decision.BY_POLICY);
        append.add(Decision.of(question).checked());
        if (before.standing() instanceof ToBeDecided undecided) {
            var proposal = proposal(undecided, question);
            if (proposal.isForAPerson()) {
                return append.releaseHold(before, HoldEnd.REASSESSED)
                        .propose(proposal)
                        .promote()
                        .events();
            }
        }
        return append.decide(event.request(), Decision.BY_POLICY).events();
    }

    /// What an appeal had annulled stays with people.
    private static Proposal proposal(ToBeDecided undecided, Question question) {
        boolean annulled = undecided
                .proposal()
                .filter(proposed -> proposed.because().contains(ProposalReason.ANNULLED))
                .isPresent();
        return annulled ? Proposal.anew(question) : Proposal.of(question, Decision.of(question));
    }
}
