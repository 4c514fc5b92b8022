package org.entrelacs.gatekeeping.weighing;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.any;
import static org.entrelacs.gatekeeping.weighing.Cases.envelope;
import static org.entrelacs.gatekeeping.weighing.Cases.evidence;
import static org.entrelacs.gatekeeping.weighing.Cases.need;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.entrelacs.gatekeeping.weighing.Cases.with;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.junit.jupiter.api.Test;

/// What a person's own claim does to the person's own outcome, over random requests, all else equal.
class OwnClaimTest {
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    @Test
    void a_stronger_claim_is_never_worse_off() {
        var random = new Random(355);
        int better = 0;
        for (int i = 0; i < 3_000; i++) {
            var request = any(random, "r" + i, MONDAY);
            long available = random.nextInt(250_000);
            int ahead = random.nextInt(2);
            var wait = Duration.ofMinutes(random.nextInt(50_000));
            var before = Decision.of(question(request, available, ahead, wait)).decision();
            for (var stronger : raised(request)) {
                var after =
                        Decision.of(question(stronger, available, ahead, wait)).decision();
                assertTrue(worth(after) >= worth(before), () -> request + " raised to " + stronger);
                better += worth(after) > worth(before) ? 1 : 0;
            }
        }
        assertTrue(better > 500, "the cases hardly ever change an outcome: " + better);
    }

    @Test
    void doing_what_a_refusal_names_would_have_spared_it() {
        var random = new Random(356);
        int followed = 0;
        for (int i = 0; i < 3_000; i++) {
            var request = any(random, "r" + i, MONDAY);
            if (Decision.of(question(request, 1_000_000, 0, Duration.ZERO)).decision()
                    instanceof RequestRefused refused) {
                for (var change : refused.wouldChange()) {
                    if (change.code().startsWith("raise:")) {
                        var after = Decision.of(question(follow(request, change), 1_000_000, 0, Duration.ZERO));
                        assertFalse(after.decision() instanceof RequestRefused, () -> change + " for " + request);
                        followed++;
                    }
                }
            }
        }
        assertTrue(followed > 500, "hardly any advice was given: " + followed);
    }

    private static List<RequestReceived> raised(RequestReceived request) {
        var claim = request.claim();
        var needs = new ArrayList<>(request.needs());
        needs.add(need(4));
        int gir = request.evidence().scores().getFirst().value().intValue();
        return List.of(
                with(
                        request,
                        new Claim(more(claim.urgency()), claim.benefit(), claim.caregiverStrain(), claim.livesAlone())),
                with(
                        request,
                        new Claim(claim.urgency(), more(claim.benefit()), claim.caregiverStrain(), claim.livesAlone())),
                with(
                        request,
                        new Claim(claim.urgency(), claim.benefit(), more(claim.caregiverStrain()), claim.livesAlone())),
                with(request, new Claim(claim.urgency(), claim.benefit(), claim.caregiverStrain(), true)),
                with(request, needs),
                with(
                        request,
                        evidence(
                                Math.max(1, gir - 1),
                                request.evidence().assessedAt(),
                                request.evidence().sources().size())),
                with(request, evidence(gir, MONDAY, 2)));
    }

    private static BigDecimal more(BigDecimal share) {
        return share.add(TENTH).min(BigDecimal.ONE);
    }

    private static RequestReceived follow(RequestReceived request, Reason change) {
        var claim = request.claim();
        var wanted = change.required();
        return switch (change.code()) {
            case "raise:severity" ->
                with(
                        request,
                        evidence(
                                Integer.parseInt(wanted.substring(wanted.indexOf("..") + 2)),
                                request.evidence().assessedAt(),
                                request.evidence().sources().size()));
            case "raise:unmet-need" -> with(request, List.of(need(Integer.parseInt(wanted.substring(0, 1)))));
            case "raise:urgency" ->
                with(
                        request,
                        new Claim(
                                new BigDecimal(wanted), claim.benefit(), claim.caregiverStrain(), claim.livesAlone()));
            case "raise:benefit" ->
                with(
                        request,
                        new Claim(
                                claim.urgency(), new BigDecimal(wanted), claim.caregiverStrain(), claim.livesAlone()));
            case "raise:caregiver" ->
                with(request, new Claim(claim.urgency(), claim.benefit(), new BigDecimal(wanted), claim.livesAlone()));
            case "raise:evidence" ->
                with(
                        request,
                        evidence(
                                request.evidence().scores().getFirst().value().intValue(),
                                MONDAY.minus(Duration.ofDays(wanted.equals("1") ? 0 : 100)),
                                2));
            default -> fail("nobody knows how to follow " + change);
        };
    }

    private static int worth(EnvelopeEvent decision) {
        return switch (decision) {
            case RequestGranted _ -> 3;
            case RequestPartiallyGranted _ -> 2;
            case RequestDeferred _ -> 1;
            case RequestRefused _ -> 0;
            default -> fail("no decision: " + decision);
        };
    }

    private static Question question(RequestReceived request, long available, int ahead, Duration wait) {
        return Cases.question(
                envelope(1_000_000),
                policy(),
                request,
                request.amount(),
                Money.eur(available),
                ahead,
                ahead + 1,
                Decision.BY_POLICY,
                MONDAY.plus(wait));
    }
}
