package org.entrelacs.planning.offer.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.entrelacs.contract.planning.EligibilityRule;
import org.entrelacs.planning.eligibility.Eligibility;
import org.entrelacs.planning.eligibility.PersonFacts;

/// An offer, and whether it is for a person.
///
/// @param eligible `met`, `not-met` or `cannot-be-told`
/// @param eligibility rule by rule
public record OfferForPerson(@JsonUnwrapped OfferSummary summary, String eligible, List<RuleLine> eligibility) {

    /// @param answer `met`, `not-met` or `cannot-be-told`
    /// @param fact that the rule looks at
    /// @param value of it; empty when it is not known
    public record RuleLine(EligibilityRule rule, String answer, String fact, String value) {
        static RuleLine of(Eligibility.Finding finding) {
            return new RuleLine(finding.rule(), finding.answer().code(), finding.fact(), finding.value());
        }
    }

    static OfferForPerson of(OfferSummary summary, PersonFacts facts) {
        Eligibility eligibility = Eligibility.of(summary.terms().details().eligibility(), facts);
        return new OfferForPerson(
                summary,
                eligibility.answer().code(),
                eligibility.findings().stream().map(RuleLine::of).toList());
    }
}
