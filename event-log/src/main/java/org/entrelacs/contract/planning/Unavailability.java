package org.entrelacs.contract.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That an offer goes away, for a time or for ever.
///
/// @param from the first day without it; null when it is withdrawn at once
/// @param until the last day without it; null for ever
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Unavailability(
        Kind kind, @Nullable LocalDate from, @Nullable LocalDate until) {

    public enum Kind {
        @JsonProperty("suspended")
        SUSPENDED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }
}
