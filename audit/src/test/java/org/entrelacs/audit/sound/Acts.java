package org.entrelacs.audit.sound;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrelacs.assessment.intake.IntakeCommand.ReceiveIntake;
import org.entrelacs.assessment.intake.IntakeCommand.ScreenIntake;
import org.entrelacs.assessment.intake.ServedTerritories;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReason;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeSource;
import org.entrelacs.contract.assessment.IntakeEvent.Screened;
import org.entrelacs.contract.assessment.IntakeEvent.ScreeningAnswer;
import org.entrelacs.contract.assessment.IntakeEvent.ScreeningQuestion;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyContent.AppealTerms;
import org.entrelacs.contract.gatekeeping.PolicyContent.Authority;
import org.entrelacs.contract.gatekeeping.PolicyContent.Emergencies;
import org.entrelacs.contract.gatekeeping.PolicyContent.Pacing;
import org.entrelacs.contract.gatekeeping.PolicyContent.Sensitivity;
import org.entrelacs.contract.planning.OfferDetails;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReassessRequest;
import org.entrelacs.planning.offer.OfferTerms;

/// What is asked in a [SoundNetwork].
final class Acts {
    static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private Acts() {}

    static ReceiveIntake intake() {
        return new ReceiveIntake(
                "intake-1",
                IntakeSource.FAMILY,
                IntakeReason.LOSS_OF_AUTONOMY,
                84,
                "75001",
                new PersonalText("Falls at night."),
                ServedTerritories.EVERYWHERE);
    }

    static ScreenIntake screening() {
        return new ScreenIntake(
                "intake-1", List.of(new Screened(ScreeningQuestion.FELL_IN_SIX_MONTHS, ScreeningAnswer.YES)));
    }

    static PolicyContent policy(int version) {
        return new PolicyContent(
                "respite",
                version,
                new TreeMap<>(Map.of(
                        "severity", new BigDecimal("0.20"),
                        "unmet-need", new BigDecimal("0.20"),
                        "urgency", new BigDecimal("0.20"),
                        "benefit", new BigDecimal("0.15"),
                        "caregiver", new BigDecimal("0.10"),
                        "waiting", new BigDecimal("0.10"),
                        "evidence", new BigDecimal("0.05"))),
                new BigDecimal("55"),
                new BigDecimal("10"),
                new BigDecimal("0.40"),
                4,
                14,
                30,
                60,
                Money.eur(500_000));
    }

    /// People decide everything, alone up to 1000; money is held, paced and reserved.
    static PolicyContent decidedByPeople() {
        var plain = policy(1);
        return new PolicyContent(
                "by-people",
                1,
                plain.weights(),
                plain.threshold(),
                plain.deferralBand(),
                plain.minimumDose(),
                plain.eligibleGir(),
                plain.startWithinDays(),
                plain.reviewWithinDays(),
                plain.appealWithinDays(),
                Money.eur(0),
                Map.of("respite", new BigDecimal("0.5")),
                Map.of("respite", Money.eur(5_000)),
                new Authority(Money.eur(1_000), Map.of(), 2, 14),
                new Sensitivity(new BigDecimal("0.2"), 1),
                new Pacing(7, BigDecimal.valueOf(40), BigDecimal.valueOf(20), BigDecimal.valueOf(90), BigDecimal.ONE),
                new Emergencies(new BigDecimal("0.05"), Money.eur(500), 60, 2, 15),
                new AppealTerms(10, 60),
                Map.of("within-a-week", 5),
                90);
    }

    static EnvelopeOpened envelope(long cents) {
        return new EnvelopeOpened(
                "north", "respite", Entitlement.DISCRETIONARY, Money.eur(cents), DAY, DAY.plusMonths(9));
    }

    /// Looked at again: some of the need is met meanwhile.
    static ReassessRequest reassessed(String id, Instant at) {
        var evidence = request(id, 1, at.plus(Duration.ofDays(5))).evidence();
        var need = new AssessedNeed("need-1", "d510", NeedDimension.FUNCTIONAL, Severity.SEVERE, 4, 2, 2);
        return new ReassessRequest(id, evidence, List.of(need), at);
    }

    /// Strong enough to be granted where there is money.
    static RequestReceived request(String id, long cents, Instant at) {
        return new RequestReceived(
                id,
                new PersonId("person-" + id),
                "service-" + id,
                "respite",
                Money.eur(cents),
                false,
                "advocate-1",
                at,
                new Claim(new BigDecimal("0.66"), new BigDecimal("0.8"), new BigDecimal("0.5"), false),
                new Evidence(
                        "assessment-1",
                        at.minus(Duration.ofDays(10)),
                        List.of(AnswerSource.OBSERVED, AnswerSource.REPORTED),
                        List.of(new Score("aggir", "1", "gir", BigDecimal.valueOf(2)))),
                List.of(new AssessedNeed("need-1", "d510", NeedDimension.FUNCTIONAL, Severity.SEVERE, 4, 1, 3)));
    }

    static OfferTerms offer(Duration weekly) {
        return new OfferTerms(
                "provider-1",
                ResourceKind.PUBLIC,
                "home-help",
                List.of("d510"),
                "75",
                List.of("fr"),
                weekly,
                Money.eur(2500),
                Entitlement.RIGHT,
                "",
                OfferDetails.NONE);
    }
}
