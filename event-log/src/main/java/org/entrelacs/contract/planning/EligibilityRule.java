package org.entrelacs.contract.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.entrelacs.contract.Severity;
import org.jspecify.annotations.Nullable;

/// Whom an offer is for, as data: a closed list of rules and no language of expressions, so that each can be
/// explained. On the wire `rule` says which. All rules of an offer have to be met.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EligibilityRule.AgeBetween.class, name = "age-between"),
    @JsonSubTypes.Type(value = EligibilityRule.GirBetween.class, name = "gir-between"),
    @JsonSubTypes.Type(value = EligibilityRule.LivesIn.class, name = "lives-in"),
    @JsonSubTypes.Type(value = EligibilityRule.LivesAlone.class, name = "lives-alone"),
    @JsonSubTypes.Type(value = EligibilityRule.NeedAtLeast.class, name = "need-at-least")
})
public sealed interface EligibilityRule {

    /// @param from years, inclusive; null without a lower end
    /// @param to years, inclusive; null without an upper end
    record AgeBetween(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer from,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer to)
            implements EligibilityRule {}

    /// @param from 1, most dependent, to 6
    /// @param to inclusive, not below `from`
    record GirBetween(int from, int to) implements EligibilityRule {}

    /// @param territories any of them will do
    record LivesIn(List<String> territories) implements EligibilityRule {}

    /// Without a helper in the household.
    record LivesAlone() implements EligibilityRule {}

    /// @param codes ICF categories, any of which will do
    /// @param least of the disability
    record NeedAtLeast(List<String> codes, Severity least) implements EligibilityRule {}
}
