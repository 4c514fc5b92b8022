package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Contribution;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Criterion;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EligibilityChecked;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;

/// Why a request is refused and what would have to be different; each list has at least one entry.
record Reasons(List<Reason> against, List<Reason> wouldChange) {
    private static final String NOTHING = "";

    static Reasons ineligible(EligibilityChecked checked) {
        var unmet = checked.criteria().stream()
                .filter(criterion -> !criterion.met())
                .toList();
        return new Reasons(
                unmet.stream()
                        .map(criterion -> reason(EligibilityRule.of(criterion).reason(), criterion))
                        .toList(),
                unmet.stream()
                        .map(criterion -> reason(EligibilityRule.of(criterion).change(), criterion))
                        .toList());
    }

    private static Reason reason(String code, Criterion criterion) {
        return new Reason(code, criterion.found(), criterion.required());
    }

    static Reasons incomplete(List<ScoredCriterion> missing) {
        return new Reasons(
                missing.stream()
                        .map(criterion -> new Reason("incomplete:" + criterion.code(), NOTHING, "0..1"))
                        .toList(),
                missing.stream()
                        .map(criterion -> new Reason("complete:" + criterion.code(), NOTHING, "0..1"))
                        .toList());
    }

    /// The score first, then each criterion that lost points, most of them first.
    static Reasons tooWeak(Question question, RequestScored scored) {
        var lowest = question.lowest();
        var against = new ArrayList<Reason>();
        against.add(new Reason("score-below-threshold", scored.score().toPlainString(), lowest.toPlainString()));
        scored.contributions().stream()
                .filter(contribution -> lost(contribution).signum() > 0)
                .sorted(Comparator.comparing(Reasons::lost).reversed())
                .map(contribution -> new Reason(
                        "criterion-" + contribution.criterion(),
                        contribution.value().toPlainString(),
                        "1"))
                .forEach(against::add);
        return new Reasons(List.copyOf(against), WhatWouldChange.of(question, scored));
    }

    private static BigDecimal lost(Contribution contribution) {
        return contribution.weight().multiply(BigDecimal.ONE.subtract(contribution.value()));
    }
}
