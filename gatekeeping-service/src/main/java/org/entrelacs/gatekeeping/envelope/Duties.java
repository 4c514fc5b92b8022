package org.entrelacs.gatekeeping.envelope;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EmergencyReviewed;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DutiesConflict;

/// Separation of duties: who pleads for a request does not decide it, and who had a part in deciding it
/// does not review it, nor the other way round. What counts is who a person is, whatever roles they
/// hold, and on whose authority they act: neither of the two may have another duty.
final class Duties {
    /// Begins the name of whoever is no person.
    static final String SYSTEM = "system:";

    /// What somebody has done about a request.
    enum Duty {
        ADVOCATE,
        LODGER,
        /// of a provisional grant, or its second person
        GRANTER,
        SIGNER,
        DECIDER,
        REVIEWER
    }

    private final Request request;

    private Duties(Request request) {
        this.request = request;
    }

    static Duties of(Request request) {
        return new Duties(request);
    }

    /// What keeps this hand from deciding the request; empty when nothing does.
    Optional<DutiesConflict> againstDeciding(Hand hand) {
        return first(hand.persons(), Duty.ADVOCATE, Duty.LODGER, Duty.REVIEWER, Duty.DECIDER)
                .or(() -> countedTwice(hand));
    }

    /// What keeps somebody from granting before the decision; they may take part in that as well.
    Optional<DutiesConflict> againstGrantingProvisionally(String granter) {
        return first(List.of(granter), Duty.ADVOCATE, Duty.LODGER, Duty.REVIEWER);
    }

    /// The second person is another one.
    Optional<DutiesConflict> againstConfirming(String second) {
        return first(List.of(second), Duty.ADVOCATE, Duty.LODGER, Duty.REVIEWER, Duty.GRANTER);
    }

    /// What keeps somebody from having a say in an appeal, or from judging an emergency afterwards.
    Optional<DutiesConflict> againstReviewing(String reviewer) {
        return first(List.of(reviewer), Duty.ADVOCATE, Duty.LODGER, Duty.GRANTER, Duty.SIGNER, Duty.DECIDER);
    }

    /// What keeps somebody from challenging the decision: who had a part in it does not plead.
    Optional<DutiesConflict> againstLodging(String lodger) {
        return first(List.of(lodger), Duty.GRANTER, Duty.SIGNER, Duty.DECIDER, Duty.REVIEWER);
    }

    private Optional<DutiesConflict> first(List<String> persons, Duty... duties) {
        return Stream.of(duties)
                .flatMap(duty -> persons.stream().filter(those(duty)::contains).map(person -> conflict(person, duty)))
                .findFirst();
    }

    private static DutiesConflict conflict(String person, Duty duty) {
        return new DutiesConflict(person, duty.name().toLowerCase(Locale.ROOT));
    }

    private List<String> those(Duty duty) {
        return switch (duty) {
            case ADVOCATE -> List.of(request.received().advocate());
            case LODGER -> lodgers();
            case GRANTER -> granters();
            case SIGNER -> request.signers();
            case DECIDER -> request.deciders();
            case REVIEWER -> reviewers();
        };
    }

    private List<String> lodgers() {
        return request.appeals().values().stream()
                .map(appeal -> appeal.lodged().lodgedBy())
                .toList();
    }

    private List<String> granters() {
        return request.provisional().stream()
                .flatMap(provisional ->
                        Stream.concat(Stream.of(provisional.granted().by()), provisional.confirmedBy().stream()))
                .toList();
    }

    private List<String> reviewers() {
        var ofAppeals = request.appeals().values().stream().flatMap(appeal -> appeal.reviewers().stream());
        var ofEmergencies =
                request.provisional().flatMap(Provisional::review).stream().map(EmergencyReviewed::reviewer);
        return Stream.concat(ofAppeals, ofEmergencies).toList();
    }

    /// Nobody counts twice in a panel: not by signing for somebody else as well, nor by being signed
    /// for.
    private Optional<DutiesConflict> countedTwice(Hand hand) {
        return request.signatures().stream()
                .map(Hand::of)
                .filter(other -> !other.equals(hand))
                .flatMap(other -> other.persons().stream())
                .filter(hand.persons()::contains)
                .findFirst()
                .map(person -> conflict(person, Duty.SIGNER));
    }
}
