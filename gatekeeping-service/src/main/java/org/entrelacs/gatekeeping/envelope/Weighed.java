package org.entrelacs.gatekeeping.envelope;

import java.math.BigDecimal;
import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Contribution;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Criterion;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EligibilityChecked;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;

/// How a request was weighed last.
///
/// @param criteria of the latest check of eligibility; empty before
/// @param score latest; 0 before
/// @param contributions to the latest score; empty before
public record Weighed(List<Criterion> criteria, BigDecimal score, List<Contribution> contributions) {
    static final Weighed NOT_YET = new Weighed(List.of(), BigDecimal.ZERO, List.of());

    Weighed checked(EligibilityChecked event) {
        return new Weighed(event.criteria(), score, contributions);
    }

    Weighed scored(RequestScored event) {
        return new Weighed(criteria, event.score(), event.contributions());
    }
}
