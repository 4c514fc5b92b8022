package org.entrelacs.gatekeeping.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.PolicyEvent.PolicyAdopted;
import org.entrelacs.gatekeeping.tally.Adoptions;
import org.jspecify.annotations.Nullable;

/// All policies that were adopted, and a page of the envelopes.
///
/// @param next what to pass as `after` for the envelopes that follow; absent on the last page
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicOverview(
        List<Policy> policies,
        List<Entry> envelopes,
        @Nullable String next) {

    /// @param by body that adopted it
    /// @param inForce whether envelopes take this version
    public record Policy(String policy, int version, String by, LocalDate on, boolean inForce) {}

    /// @param total it was opened with
    public record Entry(
            String envelope,
            String territory,
            String programme,
            Entitlement entitlement,
            LocalDate from,
            LocalDate to,
            Money total) {

        public static Entry of(String envelope, EnvelopeOpened terms) {
            return new Entry(
                    envelope,
                    terms.territory(),
                    terms.programme(),
                    terms.entitlement(),
                    terms.from(),
                    terms.to(),
                    terms.total());
        }
    }

    public static List<Policy> policies(Adoptions adoptions) {
        return adoptions.all().stream()
                .map(adopted -> policy(adopted, adoptions.isInForce(adopted)))
                .toList();
    }

    private static Policy policy(PolicyAdopted adopted, boolean inForce) {
        var content = adopted.content();
        return new Policy(content.policy(), content.version(), adopted.by(), adopted.on(), inForce);
    }
}
