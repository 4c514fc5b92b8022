package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyContent.AppealTerms;
import org.entrelacs.contract.gatekeeping.PolicyContent.Authority;
import org.entrelacs.contract.gatekeeping.PolicyContent.Emergencies;
import org.entrelacs.contract.gatekeeping.PolicyContent.Pacing;
import org.entrelacs.contract.gatekeeping.PolicyContent.Sensitivity;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyFile;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.jspecify.annotations.Nullable;

/// Envelopes, policies and requests to test with. The requests of a random generator depend on its seed
/// alone.
public final class Cases {
    public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    public static final String ADVOCATE = "advocate-1";
    public static final String GATEKEEPER = "gatekeeper-1";

    private Cases() {}

    public static PolicyContent policy() {
        return policy(1, Money.eur(500_000));
    }

    public static PolicyContent policy(int version, Money automaticUpTo) {
        return policy(version, "55", automaticUpTo);
    }

    public static PolicyContent policy(int version, String threshold, Money automaticUpTo) {
        return policy(version, threshold, 4, automaticUpTo);
    }

    public static PolicyContent policy(int version, int eligibleGir) {
        return policy(version, "55", eligibleGir, Money.eur(500_000));
    }

    private static PolicyContent policy(int version, String threshold, int eligibleGir, Money automaticUpTo) {
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
                new BigDecimal(threshold),
                new BigDecimal("10"),
                new BigDecimal("0.40"),
                eligibleGir,
                14,
                30,
                60,
                automaticUpTo);
    }

    /// Nothing is paced or reserved.
    public static Question question(
            EnvelopeOpened envelope,
            PolicyContent policy,
            RequestReceived request,
            Money asked,
            Money available,
            int ahead,
            int waiting,
            String by,
            Instant at) {
        return new Question(
                envelope,
                policy,
                request,
                asked,
                asked.minor() < request.amount().minor(),
                available,
                available,
                policy.threshold(),
                ahead,
                waiting,
                by,
                at);
    }

    /// The same with everything that a policy may speak of: people decide above the limit and what is
    /// fragile, two of them above theirs; money is held, paced by the week and reserved.
    public static PolicyContent full(PolicyContent plain) {
        return speaking(
                plain,
                new Authority(Money.eur(120_000), Map.of("advocate-1", Money.eur(20_000)), 2, 14),
                new Sensitivity(new BigDecimal("0.2"), 1),
                new Pacing(
                        7,
                        BigDecimal.valueOf(40),
                        BigDecimal.valueOf(20),
                        BigDecimal.valueOf(90),
                        new BigDecimal("0.02")),
                new Emergencies(new BigDecimal("0.05"), Money.eur(50_000), 60, 2, 15),
                new AppealTerms(10, 60));
    }

    public static PolicyContent speaking(PolicyContent plain, @Nullable Authority authority) {
        return speaking(plain, authority, null, null, null, null);
    }

    public static PolicyContent speaking(
            PolicyContent plain, @Nullable Authority authority, @Nullable Sensitivity sensitivity) {
        return speaking(plain, authority, sensitivity, null, null, null);
    }

    /// The same that speaks of these.
    public static PolicyContent speaking(
            PolicyContent plain,
            @Nullable Authority authority,
            @Nullable Sensitivity sensitivity,
            @Nullable Pacing pacing,
            @Nullable Emergencies emergencies,
            @Nullable AppealTerms terms) {
        return new PolicyContent(
                plain.policy(),
                plain.version(),
                plain.weights(),
                plain.threshold(),
                plain.deferralBand(),
                plain.minimumDose(),
                plain.eligibleGir(),
                plain.startWithinDays(),
                plain.reviewWithinDays(),
                plain.appealWithinDays(),
                plain.automaticUpTo(),
                Map.of("respite", new BigDecimal("0.5")),
                Map.of("respite", Money.eur(190_000)),
                authority,
                sensitivity,
                pacing,
                emergencies,
                terms,
                emergencies == null
                        ? Map.of()
                        : Map.of("within-48-hours", 2, "within-a-week", 5, "within-a-month", 10, "none", 20),
                emergencies == null ? null : 90);
    }

    public static EnvelopeOpened envelope(Entitlement entitlement, long cents) {
        return new EnvelopeOpened(
                "north",
                "respite",
                entitlement,
                Money.eur(cents),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31));
    }

    public static EnvelopeOpened envelope(long cents) {
        return envelope(Entitlement.DISCRETIONARY, cents);
    }

    /// Scores 66.3740 when it comes in: GIR 2, one severe need, within a week.
    public static RequestReceived strong(String id, long cents) {
        return request(id, cents, 2, 3, "0.66", "0.8", "0.5", MONDAY);
    }

    /// Scores 45.4020 when it comes in: within the band below the threshold.
    public static RequestReceived middling(String id, long cents) {
        return request(id, cents, 4, 3, "0.33", "0.6", "0.2", MONDAY);
    }

    /// Scores 22.3020 when it comes in.
    public static RequestReceived weak(String id, long cents) {
        return request(id, cents, 4, 1, "0", "0.3", "0.0", MONDAY);
    }

    public static RequestReceived request(
            String id, long cents, int gir, int unmet, String urgency, String benefit, String strain, Instant at) {
        return new RequestReceived(
                id,
                new PersonId("person-" + id),
                "service-" + id,
                "respite",
                Money.eur(cents),
                false,
                ADVOCATE,
                at,
                new Claim(new BigDecimal(urgency), new BigDecimal(benefit), new BigDecimal(strain), false),
                evidence(gir, at.minus(Duration.ofDays(10)), 2),
                List.of(need(unmet)));
    }

    public static Evidence evidence(int gir, Instant assessedAt, int sources) {
        return new Evidence(
                "assessment-1",
                assessedAt,
                List.of(AnswerSource.values()).subList(0, sources),
                List.of(new Score("aggir", "1", "gir", BigDecimal.valueOf(gir))));
    }

    public static AssessedNeed need(int unmet) {
        return new AssessedNeed(
                "need-" + unmet, "d510", NeedDimension.FUNCTIONAL, Severity.SEVERE, 4, 4 - unmet, unmet);
    }

    public static RequestReceived divisible(RequestReceived whole) {
        return with(whole, whole.amount(), true, whole.claim(), whole.evidence(), whole.needs());
    }

    public static RequestReceived with(
            RequestReceived request,
            Money amount,
            boolean divisible,
            Claim claim,
            Evidence evidence,
            List<AssessedNeed> needs) {
        return new RequestReceived(
                request.request(),
                request.person(),
                request.service(),
                request.serviceClass(),
                amount,
                divisible,
                request.advocate(),
                request.receivedAt(),
                claim,
                evidence,
                needs,
                request.advocacy(),
                request.start());
    }

    /// The same for a service that is to start on that day.
    public static RequestReceived starting(RequestReceived request, LocalDate start) {
        return new RequestReceived(
                request.request(),
                request.person(),
                request.service(),
                request.serviceClass(),
                request.amount(),
                request.divisible(),
                request.advocate(),
                request.receivedAt(),
                request.claim(),
                request.evidence(),
                request.needs(),
                request.advocacy(),
                start);
    }

    /// The same with an advocacy file.
    public static RequestReceived pleaded(RequestReceived request, String words) {
        return new RequestReceived(
                request.request(),
                request.person(),
                request.service(),
                request.serviceClass(),
                request.amount(),
                request.divisible(),
                request.advocate(),
                request.receivedAt(),
                request.claim(),
                request.evidence(),
                request.needs(),
                advocacy(words),
                request.start());
    }

    public static AdvocacyFile advocacy(String words) {
        return new AdvocacyFile(
                new PersonalText("Her daughter leaves in May."),
                List.of("assessment-1", "letter-7"),
                new PersonalText(words),
                new PersonalText("The day centre is full."),
                new PersonalText("She would have to move."));
    }

    public static RequestReceived with(RequestReceived request, Claim claim) {
        return with(request, request.amount(), request.divisible(), claim, request.evidence(), request.needs());
    }

    public static RequestReceived with(RequestReceived request, Evidence evidence) {
        return with(request, request.amount(), request.divisible(), request.claim(), evidence, request.needs());
    }

    public static RequestReceived with(RequestReceived request, List<AssessedNeed> needs) {
        return with(request, request.amount(), request.divisible(), request.claim(), request.evidence(), needs);
    }

    public static RequestReceived with(RequestReceived request, Money amount) {
        return with(request, amount, request.divisible(), request.claim(), request.evidence(), request.needs());
    }

    /// Any request that could come in at that instant.
    public static RequestReceived any(Random random, String id, Instant at) {
        var needs = new ArrayList<AssessedNeed>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            needs.add(need(random.nextInt(5)));
        }
        return new RequestReceived(
                id,
                new PersonId("person-" + random.nextInt(50)),
                "service-" + id,
                "respite",
                Money.eur(1 + random.nextInt(200_000)),
                random.nextBoolean(),
                "advocate-" + random.nextInt(3),
                at.minus(Duration.ofMinutes(random.nextInt(10_000))),
                new Claim(urgency(random), share(random), share(random), random.nextBoolean()),
                evidence(
                        1 + random.nextInt(5),
                        at.minus(Duration.ofMinutes(random.nextInt(600_000))),
                        1 + random.nextInt(3)),
                needs);
    }

    private static BigDecimal urgency(Random random) {
        return List.of("0", "0.33", "0.66", "1").stream()
                .map(BigDecimal::new)
                .toList()
                .get(random.nextInt(4));
    }

    private static BigDecimal share(Random random) {
        return BigDecimal.valueOf(random.nextInt(101), 2);
    }
}
