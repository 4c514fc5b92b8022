package org.entrelacs.audit.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseReturned;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ExpenditureRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.contract.gatekeeping.PolicyEvent.PolicyDrafted;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.coordination.caseload.CaseStanding;
import org.entrelacs.coordination.caseload.CaseloadCommand.ReturnCase;
import org.entrelacs.coordination.caseload.CaseloadCommand.TakeCase;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.policy.PolicyCommand.DraftPolicy;
import org.entrelacs.gatekeeping.weighing.Decision;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.offer.OfferCommand.ChangeOffer;
import org.entrelacs.planning.offer.OfferCommand.PublishOffer;
import org.entrelacs.planning.offer.OfferCommand.WithdrawOffer;
import org.entrelacs.planning.offer.OfferTerms;
import org.entrelacs.planning.offer.Speaker;

/// What a caller must have asked for, read from the events that it left. Only where they carry every input
/// of the decision: all of an envelope, and those parts of other streams that are listed here.
public final class CallerCommands {
    private static final Speaker WHOEVER_MAY = new Speaker.Network();

    private CallerCommands() {}

    /// @param batch all events of one command
    /// @return what it may have been, the likeliest first; empty when the events do not tell. An
    ///     envelope's command has an instant: where no event carries it, the commit came within moments of
    ///     it
    public static List<Object> of(List<Recorded<Object>> batch) {
        Recorded<Object> first = batch.getFirst();
        List<Object> commands = new ArrayList<>();
        Stream.concat(
                        batch.stream().flatMap(event -> instants(event.event())).limit(1),
                        Stream.of(first.recordedAt(), first.occurredAt()))
                .distinct()
                .forEach(at -> command(batch, at).forEach(commands::add));
        return commands.stream().distinct().toList();
    }

    private static Stream<Instant> instants(Object event) {
        return event instanceof RequestScored scored
                ? Stream.of(scored.at())
                : decided(event).map(Decided::at);
    }

    private static Stream<Decided> decided(Object event) {
        return switch (event) {
            case RequestGranted granted -> Stream.of(granted.decided());
            case RequestPartiallyGranted granted -> Stream.of(granted.decided());
            case RequestDeferred deferred -> Stream.of(deferred.decided());
            case RequestRefused refused -> Stream.of(refused.decided());
            default -> Stream.empty();
        };
    }

    private static Stream<Object> command(List<Recorded<Object>> batch, Instant at) {
        Stream<Object> byAPerson = batch.stream().flatMap(event -> decisionOfAPerson(event.event()));
        return Stream.concat(byAPerson, asked(batch, at)).limit(1);
    }

    /// Those who wait may be served before the request that a person decided.
    private static Stream<Object> decisionOfAPerson(Object event) {
        return decided(event)
                .filter(decided -> !decided.by().equals(Decision.BY_POLICY))
                .map(decided -> new DecideRequest(request(event), decided.by(), decided.at()));
    }

    private static String request(Object event) {
        return switch (event) {
            case RequestGranted granted -> granted.request();
            case RequestPartiallyGranted granted -> granted.request();
            case RequestDeferred deferred -> deferred.request();
            case RequestRefused refused -> refused.request();
            default -> throw new IllegalArgumentException("no decision: " + event.getClass());
        };
    }

    private static Stream<Object> asked(List<Recorded<Object>> batch, Instant at) {
        return switch (batch.getFirst().event()) {
            case EnvelopeOpened terms
            when batch.size() > 1 && batch.get(1).event() instanceof PolicyApplied(var policy) ->
                Stream.of(new OpenEnvelope(terms, policy));
            case EnvelopeAdjusted(var change, var authority, var reason) ->
                Stream.of(new AdjustEnvelope(change, authority, reason, at));
            case RequestReceived received -> Stream.of(new ReceiveRequest(received, at));
            case RequestWithdrawn withdrawn ->
                Stream.of(new WithdrawRequest(withdrawn.request(), withdrawn.reason(), at));
            case CommitmentReleased released ->
                Stream.of(new ReleaseCommitment(released.request(), released.reason(), at));
            case ExpenditureRecorded spent -> Stream.of(new RecordExpenditure(spent.request(), spent.amount()));
            case PolicyDrafted(var content, var drafter) -> Stream.of(new DraftPolicy(content, drafter));
            case OfferPublished published -> Stream.of(new PublishOffer(WHOEVER_MAY, OfferTerms.of(published)));
            case OfferChanged(var capacity, var cost) -> Stream.of(new ChangeOffer(WHOEVER_MAY, capacity, cost));
            case OfferWithdrawn(var reason) -> Stream.of(new WithdrawOffer(WHOEVER_MAY, reason));
            case CaseTaken(var person) -> Stream.of(new TakeCase(person, CaseStanding.OPEN));
            case CaseReturned(var person, var reason) -> Stream.of(new ReturnCase(person, reason));
            default -> Stream.empty();
        };
    }
}
