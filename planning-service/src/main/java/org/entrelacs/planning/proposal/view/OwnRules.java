package org.entrelacs.planning.proposal.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.planning.EligibilityRule;
import org.entrelacs.planning.eligibility.PersonFacts;
import org.entrelacs.planning.proposal.Eligibility;
import org.entrelacs.planning.proposal.Facts;

/// An offer's rules, as far as scores tell of them: the GIR. What is not known keeps nobody out.
record OwnRules(List<EligibilityRule> rules) implements Eligibility {
    private static final String GIR = "gir";

    @Override
    public Optional<String> refusal(Facts facts) {
        BigDecimal gir = facts.scores().get(GIR);
        if (gir == null) {
            return Optional.empty();
        }
        var known = new PersonFacts(null, gir.intValue(), null, null, null);
        return org.entrelacs.planning.eligibility.Eligibility.of(rules, known).unmet().stream()
                .findFirst();
    }
}
