package org.entrelacs.audit.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseReturned;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealAcknowledged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealDecided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealLodged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealWithdrawn;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AuthorityDelegated;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CycleBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionProposed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DelegationEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ExpenditureRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.InterimMeasureGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PreEncumbranceReleased;
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
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AcknowledgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Depart;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DelegateAuthority;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndDelegation;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantInterimMeasure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.LodgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.envelope.Hand;
import org.entrelacs.gatekeeping.policy.PolicyCommand.DraftPolicy;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.offer.OfferCommand.ChangeOffer;
import org.entrelacs.planning.offer.OfferCommand.PublishOffer;
import org.entrelacs.planning.offer.OfferCommand.WithdrawOffer;
import org.entrelacs.planning.offer.OfferTerms;
import org.entrelacs.planning.offer.Speaker;

/// What a caller must have asked for, read from the events that it left. Only where they carry every
/// input of the decision: all of an envelope, and those parts of other streams that are listed here.
public final class CallerCommands {
    private static final Speaker WHOEVER_MAY = new Speaker.Network();

    private CallerCommands() {}

    /// @param batch all events of one command
    /// @return what it may have been, the likeliest first; empty when the events do not tell. An
    ///     envelope's command has an instant: where no event carries it, the commit came within moments
    /// of it
    public static List<Object> of(List<Recorded<Object>> batch) {
        Recorded<Object> first = batch.getFirst();
        List<Object> commands = new ArrayList<>();
        Stream.concat(
                        batch.stream().flatMap(event -> instants(event.event())).limit(1),
                        Stream.of(first.recordedAt(), first.occurredAt()))
                .distinct()
                .forEach(at -> asked(batch, at).forEach(commands::add));
        return commands.stream().distinct().toList();
    }

    private static Stream<Instant> instants(Object event) {
        return switch (event) {
            case CycleBegun begun -> Stream.of(begun.at());
            case RequestScored scored -> Stream.of(scored.at());
            case DecisionProposed proposed -> Stream.of(proposed.decided().at());
            case PreEncumbranceReleased released -> Stream.of(released.at());
            case DecisionSigned signed -> Stream.of(signed.at());
            case RequestGranted granted -> Stream.of(granted.decided().at());
            case RequestPartiallyGranted granted -> Stream.of(granted.decided().at());
            case RequestDeferred deferred -> Stream.of(deferred.decided().at());
            case RequestRefused refused -> Stream.of(refused.decided().at());
            case AppealLodged lodged -> Stream.of(lodged.at());
            case AppealAcknowledged acknowledged -> Stream.of(acknowledged.at());
            case InterimMeasureGranted interim -> Stream.of(interim.at());
            case AppealDecided decided -> Stream.of(decided.at());
            case AppealWithdrawn withdrawn -> Stream.of(withdrawn.at());
            default -> Stream.empty();
        };
    }

    private static Choice choice(DecisionSigned signed) {
        return signed.confirms()
                ? new Confirm()
                : new Depart(signed.outcome(), signed.amount(), signed.reason(), signed.explanation());
    }

    private static Stream<Object> asked(List<Recorded<Object>> batch, Instant at) {
        return switch (batch.getFirst().event()) {
            case EnvelopeOpened terms
            when batch.size() > 1 && batch.get(1).event() instanceof PolicyApplied(var policy) ->
                Stream.of(new OpenEnvelope(terms, policy, at));
            case EnvelopeAdjusted(var change, var authority, var reason) ->
                Stream.of(new AdjustEnvelope(change, authority, reason, at));
            case RequestReceived received -> Stream.of(new ReceiveRequest(received, at));
            case DecisionSigned signed ->
                Stream.of(new DecideRequest(
                        signed.request(), new Hand(signed.by(), signed.onBehalfOf()), choice(signed), at));
            case AuthorityDelegated delegated -> Stream.of(new DelegateAuthority(delegated, at));
            case DelegationEnded(var delegation, var by) -> Stream.of(new EndDelegation(delegation, by, at));
            case PreEncumbranceReleased released
            when batch.size() > 1 && batch.get(1).event() instanceof RequestWithdrawn withdrawn ->
                Stream.of(new WithdrawRequest(withdrawn.request(), withdrawn.reason(), at));
            case AppealLodged lodged ->
                Stream.of(new LodgeAppeal(
                        lodged.request(),
                        lodged.appeal(),
                        lodged.lodgedBy(),
                        lodged.grounds(),
                        lodged.statement(),
                        at));
            case AppealAcknowledged acknowledged ->
                Stream.of(new AcknowledgeAppeal(acknowledged.request(), acknowledged.appeal(), acknowledged.by(), at));
            case InterimMeasureGranted interim ->
                Stream.of(new GrantInterimMeasure(
                        interim.request(), interim.appeal(), interim.amount(), interim.by(), interim.reason(), at));
            case AppealDecided decided ->
                Stream.of(new DecideAppeal(
                        decided.request(),
                        decided.appeal(),
                        decided.reviewer(),
                        decided.outcome(),
                        decided.amount(),
                        decided.explanation(),
                        at));
            case AppealWithdrawn withdrawn ->
                Stream.of(new WithdrawAppeal(withdrawn.request(), withdrawn.appeal(), withdrawn.reason(), at));
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
