package org.entrelacs.planning.eligibility;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.planning.EligibilityRule;
import org.entrelacs.contract.planning.EligibilityRule.AgeBetween;
import org.entrelacs.contract.planning.EligibilityRule.GirBetween;
import org.entrelacs.contract.planning.EligibilityRule.LivesAlone;
import org.entrelacs.contract.planning.EligibilityRule.LivesIn;
import org.entrelacs.contract.planning.EligibilityRule.NeedAtLeast;
import org.jspecify.annotations.Nullable;

/// Whether an offer is for a person, rule by rule. What is not known is neither met nor not met.
///
/// @param answer not met when one rule is not; else cannot be told when one rule cannot
/// @param findings one for each rule, in their order
public record Eligibility(Answer answer, List<Finding> findings) {

    public Eligibility {
        findings = List.copyOf(findings);
    }

    public enum Answer {
        MET("met"),
        NOT_MET("not-met"),
        CANNOT_BE_TOLD("cannot-be-told");

        private final String code;

        Answer(String code) {
            this.code = code;
        }

        /// As it is written in answers.
        public String code() {
            return code;
        }
    }

    /// @param fact that the rule looks at, such as `gir`
    /// @param value of it; empty when it is not known
    public record Finding(EligibilityRule rule, Answer answer, String fact, String value) {}

    public static Eligibility of(List<EligibilityRule> rules, PersonFacts facts) {
        List<Finding> findings =
                rules.stream().map(rule -> finding(rule, facts)).toList();
        return new Eligibility(overall(findings), findings);
    }

    /// Facts on which the person is known not to meet a rule, such as `gir`.
    public List<String> unmet() {
        return findings.stream()
                .filter(finding -> finding.answer() == Answer.NOT_MET)
                .map(Finding::fact)
                .distinct()
                .toList();
    }

    private static Answer overall(List<Finding> findings) {
        return List.of(Answer.NOT_MET, Answer.CANNOT_BE_TOLD).stream()
                .filter(answer -> findings.stream().anyMatch(finding -> finding.answer() == answer))
                .findFirst()
                .orElse(Answer.MET);
    }

    private static Finding finding(EligibilityRule rule, PersonFacts facts) {
        return switch (rule) {
            case AgeBetween between -> age(between, facts.age());
            case GirBetween(var from, var to) -> finding(rule, "gir", facts.gir(), gir -> gir >= from && gir <= to);
            case LivesIn(var territories) -> finding(rule, "territory", facts.territory(), territories::contains);
            case LivesAlone _ -> finding(rule, "lives-alone", facts.livesAlone(), alone -> alone);
            case NeedAtLeast(var codes, var least) -> need(rule, codes, least, facts.severities());
        };
    }

    private static <T> Finding finding(EligibilityRule rule, String fact, @Nullable T value, Predicate<T> meets) {
        return value == null
                ? new Finding(rule, Answer.CANNOT_BE_TOLD, fact, "")
                : new Finding(rule, meets.test(value) ? Answer.MET : Answer.NOT_MET, fact, value.toString());
    }

    /// Cannot be told either while one of two ages would do and the other would not.
    private static Finding age(AgeBetween rule, @Nullable Age age) {
        return age != null && meets(rule, age.least()) != meets(rule, age.most())
                ? new Finding(rule, Answer.CANNOT_BE_TOLD, "age", age.toString())
                : finding(rule, "age", age, known -> meets(rule, known.least()));
    }

    private static boolean meets(AgeBetween rule, int years) {
        return (rule.from() == null || years >= rule.from()) && (rule.to() == null || years <= rule.to());
    }

    private static Finding need(
            EligibilityRule rule,
            Collection<String> codes,
            Severity least,
            @Nullable Map<String, Severity> severities) {
        if (severities == null) {
            return new Finding(rule, Answer.CANNOT_BE_TOLD, "needs", "");
        }
        Map<String, Severity> found = new TreeMap<>(severities);
        found.keySet().retainAll(codes);
        boolean met = found.values().stream().anyMatch(severity -> severity.compareTo(least) >= 0);
        String value = found.entrySet().stream()
                .map(need -> need.getKey() + " " + need.getValue().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new Finding(rule, met ? Answer.MET : Answer.NOT_MET, "needs", value);
    }
}
