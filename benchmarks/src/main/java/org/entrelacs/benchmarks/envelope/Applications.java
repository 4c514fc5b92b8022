package org.entrelacs.benchmarks.envelope;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.entrelacs.benchmarks.offer.Traffic;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyContent.Pacing;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.Evidence;

/// Requests of all strengths, and the policy that weighs them.
final class Applications {
    private static final List<BigDecimal> URGENCIES =
            List.of(BigDecimal.ZERO, new BigDecimal("0.33"), new BigDecimal("0.66"), BigDecimal.ONE);
    private static final int MOST_CENTS = 200_000;

    private Applications() {}

    static RequestReceived next(Instant now) {
        var random = ThreadLocalRandom.current();
        var id = Traffic.randomId().toString();
        return new RequestReceived(
                id,
                new PersonId("person-" + id),
                "service-" + id,
                "respite",
                Money.eur(1 + random.nextInt(MOST_CENTS)),
                true,
                "case-manager-" + random.nextInt(40),
                now,
                new Claim(
                        URGENCIES.get(random.nextInt(URGENCIES.size())),
                        share(random),
                        share(random),
                        random.nextBoolean()),
                new Evidence(
                        "assessment-" + id,
                        now.minus(Duration.ofDays(random.nextInt(300))),
                        List.of(AnswerSource.values()).subList(0, 2),
                        List.of(new Score("aggir", "1", "gir", BigDecimal.valueOf(1 + random.nextInt(4))))),
                List.of(need(1 + random.nextInt(4)), need(1 + random.nextInt(4))));
    }

    private static BigDecimal share(ThreadLocalRandom random) {
        return BigDecimal.valueOf(random.nextInt(101), 2);
    }

    private static AssessedNeed need(int unmet) {
        return new AssessedNeed(
                "need-" + unmet, "d510", NeedDimension.FUNCTIONAL, Severity.SEVERE, 4, 4 - unmet, unmet);
    }

    /// Paced by the week; everybody is strong enough, so that only money makes them wait.
    static PolicyContent policy() {
        var weights = new TreeMap<>(Map.of(
                "severity", new BigDecimal("0.20"),
                "unmet-need", new BigDecimal("0.20"),
                "urgency", new BigDecimal("0.20"),
                "benefit", new BigDecimal("0.15"),
                "caregiver", new BigDecimal("0.10"),
                "waiting", new BigDecimal("0.10"),
                "evidence", new BigDecimal("0.05")));
        var pacing = new Pacing(7, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.valueOf(90), new BigDecimal("0.02"));
        return new PolicyContent(
                "respite",
                1,
                weights,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal("0.40"),
                4,
                14,
                30,
                60,
                Money.eur(MOST_CENTS),
                Map.of(),
                Map.of(),
                null,
                null,
                pacing,
                null,
                null,
                Map.of(),
                null);
    }
}
