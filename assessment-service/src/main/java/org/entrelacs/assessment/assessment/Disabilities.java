package org.entrelacs.assessment.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;

/// From answers to disabilities. Two answers about one ICF category are one disability, the greater: the scale is
/// ordinal, so nothing adds up.
public final class Disabilities {
    private Disabilities() {}

    /// @param values by link id of a question or of what is computed, whether an answer that a rule lists is its value
    /// @return one for each category that a value says something about, in the order of the rules
    public static List<Disability> ofValues(List<NeedRule> rules, Map<String, Predicate<String>> values) {
        List<Disability> found = new ArrayList<>();
        for (NeedRule rule : rules) {
            Predicate<String> value = values.getOrDefault(rule.linkId(), _ -> false);
            rule.disabilityByAnswer().forEach((answer, qualifier) -> {
                if (value.test(answer)) {
                    found.add(new Disability(rule.code(), rule.dimension(), qualifier));
                }
            });
        }
        return greatest(found);
    }

    static List<Disability> greatest(List<Disability> disabilities) {
        Map<String, Disability> byCode = new LinkedHashMap<>();
        for (Disability one : disabilities) {
            byCode.merge(one.code(), one, (a, b) -> b.qualifier() > a.qualifier() ? b : a);
        }
        return List.copyOf(byCode.values());
    }
}
