package org.entrelacs.gatekeeping.policy;

import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyContent.AppealTerms;
import org.entrelacs.contract.gatekeeping.PolicyContent.Authority;
import org.entrelacs.contract.gatekeeping.PolicyContent.Emergencies;
import org.entrelacs.contract.gatekeeping.PolicyContent.Pacing;
import org.entrelacs.contract.gatekeeping.PolicyContent.Sensitivity;
import org.entrelacs.contract.gatekeeping.PolicyEvent.PolicyDrafted;
import org.entrelacs.gatekeeping.policy.PolicyCommand.DraftPolicy;
import org.entrelacs.gatekeeping.policy.PolicyRefusal.InvalidPolicy;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftPolicyTest {
    private static final PolicyContent FIRST = Cases.policy(1, Money.eur(500_000));
    private static final PolicyContent SECOND = Cases.policy(2, Money.eur(500_000));

    @Test
    void the_first_version_is_1_whatever_was_proposed() {
        given(new PolicyDecider())
                .when(new DraftPolicy(Cases.policy(7, Money.eur(500_000)), "anna"))
                .then(new PolicyDrafted(FIRST, "anna"));
    }

    @Test
    void versions_follow_without_a_gap() {
        given(new PolicyDecider(), new PolicyDrafted(FIRST, "anna"))
                .when(new DraftPolicy(FIRST, "anna"))
                .then(new PolicyDrafted(SECOND, "anna"));
    }

    @Test
    void every_criterion_needs_a_weight() {
        var weights = new TreeMap<>(FIRST.weights());
        weights.remove("waiting");
        weights.remove("severity");
        refused(
                with(weights),
                new PolicyFault("weights.severity", "must be given"),
                new PolicyFault("weights.waiting", "must be given"));
    }

    @Test
    void only_known_criteria_are_weighed() {
        var weights = new TreeMap<>(FIRST.weights());
        weights.put("postcode", BigDecimal.ONE);
        refused(
                with(weights),
                new PolicyFault(
                        "weights",
                        "may only name severity, unmet-need, urgency, benefit, caregiver, waiting, evidence"));
    }

    @Test
    void a_weight_is_not_negative() {
        var weights = new TreeMap<>(FIRST.weights());
        weights.put("waiting", new BigDecimal("-0.1"));
        refused(with(weights), new PolicyFault("weights.waiting", "must be between 0 and 1000"));
    }

    @Test
    void weights_do_not_all_vanish() {
        var weights = new TreeMap<>(FIRST.weights());
        weights.replaceAll((_, _) -> BigDecimal.ZERO);
        refused(with(weights), new PolicyFault("weights", "must not all be 0"));
    }

    @Test
    void a_weight_may_be_0() {
        var weights = new TreeMap<>(FIRST.weights());
        weights.put("waiting", BigDecimal.ZERO);
        given(new PolicyDecider())
                .when(new DraftPolicy(with(weights), "anna"))
                .then(new PolicyDrafted(with(weights), "anna"));
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1,10,0.4,threshold,must be between 0 and 100",
        "100.1,10,0.4,threshold,must be between 0 and 100",
        "55.0000001,10,0.4,threshold,must have at most 6 decimals",
        "55,-1,0.4,deferralBand,must be between 0 and 100",
        "55,10,-0.1,minimumDose,must be between 0 and 1",
        "55,10,1.01,minimumDose,must be between 0 and 1"
    })
    void thresholds_and_parts_stay_in_their_range(
            BigDecimal threshold, BigDecimal band, BigDecimal dose, String field, String reason) {
        refused(numbers(threshold, band, dose), new PolicyFault(field, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,1,1,eligibleGir,6",
        "7,1,1,1,eligibleGir,6",
        "4,0,1,1,startWithinDays,3650",
        "4,1,-1,1,reviewWithinDays,3650",
        "4,1,1,3651,appealWithinDays,3650"
    })
    void days_and_girs_are_counted_from_1(int gir, int start, int review, int appeal, String field, int largest) {
        refused(
                counts(gir, start, review, appeal, Money.eur(0)),
                new PolicyFault(field, "must be between 1 and " + largest));
    }

    @Test
    void the_limit_of_what_is_decided_by_itself_is_an_amount() {
        refused(
                counts(4, 1, 1, 1, new Money(-1, "euro")),
                new PolicyFault("automaticUpTo.minor", "must be between 0 and 1000000000000000"),
                new PolicyFault("automaticUpTo.currency", "must be an ISO 4217 code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "-1E+999999999"})
    void numbers_out_of_this_world_are_refused_at_once(BigDecimal number) {
        assertEquals(
                1,
                PolicyFaults.of(numbers(number, BigDecimal.TEN, BigDecimal.ZERO))
                        .size());
    }

    @Test
    void a_policy_may_speak_of_people_money_and_time() {
        var full = Cases.full(FIRST);
        given(new PolicyDecider()).when(new DraftPolicy(full, "anna")).then(new PolicyDrafted(full, "anna"));
    }

    @Test
    void a_panel_has_two_members_at_least_and_limits_are_in_one_currency() {
        refused(
                Cases.speaking(FIRST, new Authority(new Money(1, "CHF"), Map.of("anna", Money.eur(-1)), 1, 400)),
                new PolicyFault("authority.alone.currency", "must be that of automaticUpTo"),
                new PolicyFault("authority.personal.anna.minor", "must be between 0 and 1000000000000000"),
                new PolicyFault("authority.quorum", "must be between 2 and 20"),
                new PolicyFault("authority.holdDays", "must be between 0 and 366"));
    }

    @Test
    void doubt_is_a_share_of_the_weights_and_at_most_one_step() {
        refused(
                Cases.speaking(FIRST, null, new Sensitivity(new BigDecimal("1.2"), 2)),
                new PolicyFault("sensitivity.weights", "must be between 0 and 1"),
                new PolicyFault("sensitivity.steps", "must be 0 or 1"));
    }

    @Test
    void pacing_moves_the_threshold_between_bounds_around_it() {
        var pacing = new Pacing(0, BigDecimal.ONE, BigDecimal.valueOf(60), BigDecimal.valueOf(50), BigDecimal.TWO);
        refused(
                Cases.speaking(FIRST, null, null, pacing, null, null),
                new PolicyFault("pacing.cycleDays", "must be between 1 and 366"),
                new PolicyFault("pacing.buffer", "must be between 0 and 1"),
                new PolicyFault("threshold", "must lie between pacing.lowest and pacing.highest"));
    }

    @Test
    void a_reserve_is_a_share_and_its_terms_are_days() {
        refused(
                Cases.speaking(FIRST, null, null, null, new Emergencies(BigDecimal.TWO, Money.eur(-5), 0, 0, 0), null),
                new PolicyFault("emergencies.reserve", "must be between 0 and 1"),
                new PolicyFault("emergencies.lumpSum.minor", "must be between 0 and 1000000000000000"),
                new PolicyFault("emergencies.lastsDays", "must be between 1 and 366"),
                new PolicyFault("emergencies.confirmWithinDays", "must be between 1 and 366"),
                new PolicyFault("emergencies.assessWithinDays", "must be between 1 and 366"));
    }

    @Test
    void an_appeal_is_not_decided_before_it_has_to_be_acknowledged() {
        refused(
                Cases.speaking(FIRST, null, null, null, null, new AppealTerms(10, 9)),
                new PolicyFault("appealTerms.decideWithinDays", "must not be less than acknowledgeWithinDays"));
    }

    private static void refused(PolicyContent proposed, PolicyFault... faults) {
        given(new PolicyDecider())
                .when(new DraftPolicy(proposed, "anna"))
                .thenRefused(new InvalidPolicy(List.of(faults)));
    }

    private static PolicyContent with(Map<String, BigDecimal> weights) {
        return content(
                weights, FIRST.threshold(), FIRST.deferralBand(), FIRST.minimumDose(), 4, 14, 30, 60, Money.eur(0));
    }

    private static PolicyContent numbers(BigDecimal threshold, BigDecimal band, BigDecimal dose) {
        return content(FIRST.weights(), threshold, band, dose, 4, 14, 30, 60, Money.eur(0));
    }

    private static PolicyContent counts(int gir, int start, int review, int appeal, Money limit) {
        return content(
                FIRST.weights(),
                FIRST.threshold(),
                FIRST.deferralBand(),
                FIRST.minimumDose(),
                gir,
                start,
                review,
                appeal,
                limit);
    }

    private static PolicyContent content(
            Map<String, BigDecimal> weights,
            BigDecimal threshold,
            BigDecimal band,
            BigDecimal dose,
            int gir,
            int start,
            int review,
            int appeal,
            Money limit) {
        return new PolicyContent("respite", 1, weights, threshold, band, dose, gir, start, review, appeal, limit);
    }
}
