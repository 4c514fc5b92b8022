package org.entrelacs.planning.offer.http;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.planning.EligibilityRule;
import org.entrelacs.contract.planning.OfferDetails;
import org.entrelacs.contract.planning.OfferDetails.AcceptedFunding;
import org.entrelacs.contract.planning.OfferDetails.Weekday;
import org.jspecify.annotations.Nullable;

/// What an offer says of itself besides its first terms; see [OfferDetails]. Everything may be left out.
///
/// @param heldDays how long hours wait for a service to start; sixty days when it is left out
record Details(
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 4000) String description,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 64) String> territories,
        @Nullable @Size(max = 50) List<@NotNull @Valid Hours> opening,
        @Nullable @PositiveOrZero @Max(MOST_DAYS) Integer waitingDays,
        @Nullable @Size(max = 4) List<@NotNull AcceptedFunding> fundings,
        @Nullable @Size(max = 20) List<@NotNull @Sound EligibilityRule> eligibility,
        @Nullable @Min(1) @Max(MOST_DAYS) Integer heldDays) {
    static final Details UNSAID = new Details(null, null, null, null, null, null, null, null);

    private static final long MOST_DAYS = 3650;
    private static final int HELD_DAYS = 60;

    /// @param to later than `from`, or midnight for the end of the day
    @InOrder
    record Hours(
            @NotEmpty @Size(max = 7) List<@NotNull Weekday> days,
            @NotNull LocalTime from,
            @NotNull LocalTime to) {
        OfferDetails.Opening opening() {
            return new OfferDetails.Opening(days.stream().distinct().sorted().toList(), from, to);
        }
    }

    /// Nobody keeps the hours of who waits for an authorisation from them.
    OfferDetails forOffer(Entitlement entitlement) {
        return told(entitlement == Entitlement.DISCRETIONARY ? heldDays : requireNonNullElse(heldDays, HELD_DAYS));
    }

    OfferDetails asSaid() {
        return told(heldDays);
    }

    private OfferDetails told(@Nullable Integer held) {
        return new OfferDetails(
                requireNonNullElse(name, ""),
                requireNonNullElse(description, ""),
                requireNonNullElse(territories, List.of()),
                requireNonNullElse(opening, List.<Hours>of()).stream()
                        .map(Hours::opening)
                        .toList(),
                waitingDays,
                requireNonNullElse(fundings, List.of()),
                requireNonNullElse(eligibility, List.of()),
                held);
    }
}
