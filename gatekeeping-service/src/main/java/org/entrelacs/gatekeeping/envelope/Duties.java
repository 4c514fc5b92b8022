package org.entrelacs.gatekeeping.envelope;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
        return Stream.of(
                        conflict(Duty.ADVOCATE, hand.persons()),
                        conflict(Duty.LODGER, hand.persons()),
                        conflict(Duty.REVIEWER, hand.persons()),
                        conflict(Duty.DECIDER, hand.persons()),
                        countedTwice(hand))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// What keeps somebody from having a say in an appeal.
    Optional<DutiesConflict> againstReviewing(String reviewer) {
        var alone = List.of(reviewer);
        return Stream.of(
                        conflict(Duty.ADVOCATE, alone),
                        conflict(Duty.LODGER, alone),
                        conflict(Duty.SIGNER, alone),
                        conflict(Duty.DECIDER, alone))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// What keeps somebody from challenging the decision: who had a part in it does not plead.
    Optional<DutiesConflict> againstLodging(String lodger) {
        var alone = List.of(lodger);
        return Stream.of(conflict(Duty.SIGNER, alone), conflict(Duty.DECIDER, alone), conflict(Duty.REVIEWER, alone))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<DutiesConflict> conflict(Duty duty, List<String> persons) {
        return persons.stream()
                .filter(those(duty)::contains)
                .findFirst()
                .map(person -> new DutiesConflict(person, duty.name().toLowerCase(Locale.ROOT)));
    }

    private List<String> those(Duty duty) {
        return switch (duty) {
            case ADVOCATE -> List.of(request.received().advocate());
            case LODGER -> lodgers();
            case SIGNER -> signers(request);
            case DECIDER -> request.deciders();
            case REVIEWER -> reviewers();
        };
    }

    private List<String> lodgers() {
        return request.appeals().values().stream()
                .map(appeal -> appeal.lodged().lodgedBy())
                .toList();
    }

    private List<String> reviewers() {
        return request.appeals().values().stream()
                .flatMap(appeal -> appeal.reviewers().stream())
                .toList();
    }

    private static List<String> signers(Request request) {
        return request.signatures().stream()
                .flatMap(signed -> Hand.of(signed).persons().stream())
                .toList();
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
                .map(person -> new DutiesConflict(person, "signer"));
    }
}
