package org.entrelacs.contract.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an offer says of itself in words and terms, after FHIR R4 `HealthcareService`. A change replaces all of it.
///
/// @param name as a user would say it; empty when it has none
/// @param description in the provider's words; empty when there is none
/// @param territories served besides the offer's own
/// @param opening when it can be given; empty when it does not say
/// @param waitingDays as the provider tells it; null when it does not say
/// @param fundings it accepts; empty when it does not say
/// @param eligibility rules, all of which have to be met
/// @param heldDays how long hours stay reserved for a service that needs no authorisation and does not start; null for
///     without end
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferDetails(
        String name,
        String description,
        List<String> territories,
        List<Opening> opening,
        @Nullable Integer waitingDays,
        List<AcceptedFunding> fundings,
        List<EligibilityRule> eligibility,
        @Nullable Integer heldDays) {

    /// As of an offer that says nothing of all this.
    public static final OfferDetails NONE =
            new OfferDetails("", "", List.of(), List.of(), null, List.of(), List.of(), null);

    public OfferDetails {
        territories = List.copyOf(territories);
        opening = List.copyOf(opening);
        fundings = List.copyOf(fundings);
        eligibility = List.copyOf(eligibility);
    }

    /// FHIR R4 `HealthcareService.availableTime`, in local time.
    ///
    /// @param from inclusive
    /// @param to later than `from`, or midnight for the end of the day
    public record Opening(List<Weekday> days, LocalTime from, LocalTime to) {}

    /// FHIR R4 `DaysOfWeek`.
    public enum Weekday {
        @JsonProperty("mon")
        MONDAY,
        @JsonProperty("tue")
        TUESDAY,
        @JsonProperty("wed")
        WEDNESDAY,
        @JsonProperty("thu")
        THURSDAY,
        @JsonProperty("fri")
        FRIDAY,
        @JsonProperty("sat")
        SATURDAY,
        @JsonProperty("sun")
        SUNDAY
    }

    /// Where the money may come from.
    public enum AcceptedFunding {
        @JsonProperty("public")
        PUBLIC,
        @JsonProperty("own")
        OWN,
        @JsonProperty("insurance")
        INSURANCE,
        @JsonProperty("in-kind")
        IN_KIND
    }
}
