package org.entrelacs.audit.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseReturned;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.PolicyEvent.PolicyDrafted;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferSuspended;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.coordination.caseload.CaseStanding;
import org.entrelacs.coordination.caseload.CaseloadCommand.ReturnCase;
import org.entrelacs.coordination.caseload.CaseloadCommand.TakeCase;
import org.entrelacs.gatekeeping.envelope.Recollection;
import org.entrelacs.gatekeeping.policy.PolicyCommand.DraftPolicy;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.offer.OfferCommand.ChangeOffer;
import org.entrelacs.planning.offer.OfferCommand.PublishOffer;
import org.entrelacs.planning.offer.OfferCommand.SuspendOffer;
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
    ///     envelope's command has an instant: where no event carries it, the commit came within
    ///     moments of it
    public static List<Object> of(List<Recorded<Object>> batch) {
        Recorded<Object> first = batch.getFirst();
        List<Object> commands = new ArrayList<>();
        Stream.concat(
                        Recollection.instant(ofEnvelope(batch)).stream(),
                        Stream.of(first.recordedAt(), first.occurredAt()))
                .distinct()
                .forEach(at -> asked(batch, at).forEach(commands::add));
        return commands.stream().distinct().toList();
    }

    private static Stream<Object> asked(List<Recorded<Object>> batch, Instant at) {
        List<EnvelopeEvent> ofEnvelope = ofEnvelope(batch);
        return ofEnvelope.isEmpty()
                ? ofOthers(batch.getFirst().event(), at)
                : Recollection.asked(ofEnvelope, at).map(Object.class::cast).stream();
    }

    private static List<EnvelopeEvent> ofEnvelope(List<Recorded<Object>> batch) {
        return batch.stream()
                .map(Recorded::event)
                .filter(EnvelopeEvent.class::isInstance)
                .map(EnvelopeEvent.class::cast)
                .toList();
    }

    private static Stream<Object> ofOthers(Object event, Instant at) {
        return switch (event) {
            case PolicyDrafted(var content, var drafter) -> Stream.of(new DraftPolicy(content, drafter));
            case OfferPublished published -> Stream.of(new PublishOffer(WHOEVER_MAY, OfferTerms.of(published)));
            case OfferChanged changed ->
                Stream.of(new ChangeOffer(
                        WHOEVER_MAY, Objects.requireNonNullElse(changed.from(), LocalDate.EPOCH), changed));
            case OfferSuspended suspended -> Stream.of(new SuspendOffer(WHOEVER_MAY, suspended.until(), suspended));
            case OfferWithdrawn(var reason) -> Stream.of(new WithdrawOffer(WHOEVER_MAY, reason));
            case CaseTaken(var person) -> Stream.of(new TakeCase(person, CaseStanding.OPEN));
            case CaseReturned(var person, var reason) -> Stream.of(new ReturnCase(person, reason));
            default -> AssessmentCommands.asked(event, at);
        };
    }
}
