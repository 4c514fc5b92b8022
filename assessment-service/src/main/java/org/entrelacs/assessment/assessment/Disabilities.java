package org.entrelacs.assessment.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;

/// From answers to disabilities. Two answers about one ICF category are one disability, the greater: the scale is
/// ordinal, so nothing adds up.
public final class Disabilities {
    private Disabilities() {}

    /// @param values of answers, and of what is computed as if it had been answered, by link id
    /// @return one for each category that a value says something about, in the order of the rules
    public static List<Disability> ofValues(List<NeedRule> rules, Map<String, List<String>> values) {
        List<Disability> found = new ArrayList<>();
        for (NeedRule rule : rules) {
            for (String value : values.getOrDefault(rule.linkId(), List.of())) {
                Integer qualifier = rule.disabilityByAnswer().get(value);
                if (qualifier != null) {
                    found.add(new Disability(rule.code(), rule.dimension(), qualifier));
                }
            }
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
