package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;

/// What a request brings to each criterion at an instant; all but waiting, which grows by itself.
///
/// @param values of the criteria that are known, 0 to 1
/// @param until first later instant at which these values, or the pace of waiting, no longer hold
public record Profile(
        Map<ScoredCriterion, BigDecimal> values, UrgencyClass urgencyClass, Instant receivedAt, Instant until) {
    public Profile {
        values = Map.copyOf(values);
    }

    public static Profile of(RequestReceived request, Instant at) {
        var claim = request.claim();
        var evidence = request.evidence();
        var values = new EnumMap<ScoredCriterion, BigDecimal>(ScoredCriterion.class);
        put(values, ScoredCriterion.SEVERITY, Values.gir(evidence).map(Values::severityOf));
        put(values, ScoredCriterion.UNMET_NEED, Values.unmetNeed(request.needs()));
        put(values, ScoredCriterion.URGENCY, Values.share(claim.urgency()));
        put(values, ScoredCriterion.BENEFIT, Values.share(claim.benefit()));
        put(values, ScoredCriterion.CAREGIVER, Values.caregiver(claim));
        put(values, ScoredCriterion.EVIDENCE, Values.evidence(evidence, at));
        var urgencyClass = UrgencyClass.of(claim.urgency());
        var full = request.receivedAt().plus(urgencyClass.acceptableWait());
        var older = Values.evidenceHoldsUntil(evidence, at);
        return new Profile(
                values, urgencyClass, request.receivedAt(), full.isAfter(at) && full.isBefore(older) ? full : older);
    }

    private static void put(
            Map<ScoredCriterion, BigDecimal> values, ScoredCriterion criterion, Optional<BigDecimal> value) {
        value.ifPresent(known -> values.put(criterion, known));
    }

    /// Criteria without a value: such a request is incomplete and not scored at all.
    public List<ScoredCriterion> missing() {
        return Arrays.stream(ScoredCriterion.values())
                .filter(criterion -> criterion != ScoredCriterion.WAITING && !values.containsKey(criterion))
                .toList();
    }
}
