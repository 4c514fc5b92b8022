package org.entrelacs.contract.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// On what somebody's yes to a plan rests. It is about this one decision: capacity to consent is looked at anew for
/// the next.
///
/// @param capacity of the person for this decision
/// @param basis on which somebody else says yes; null when the person does so themselves
/// @param on the day of the yes
public record Consent(
        Capacity capacity,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Basis basis,

        LocalDate on) {

    /// A protected adult decides alone on what concerns their person as far as their state allows (Code civil,
    /// art. 459).
    public enum Capacity {
        @JsonProperty("decides-alone")
        DECIDES_ALONE,
        @JsonProperty("decides-with-support")
        DECIDES_WITH_SUPPORT,
        @JsonProperty("cannot-decide")
        CANNOT_DECIDE
    }

    /// By what right somebody speaks for the person.
    public enum Basis {
        /// Curator or guardian named by a judge (Code civil, art. 440).
        @JsonProperty("lawful-representative")
        LAWFUL_REPRESENTATIVE,
        /// Mandate for future protection (Code civil, art. 477).
        @JsonProperty("mandate")
        MANDATE,
        /// Family authorisation (Code civil, art. 494-1).
        @JsonProperty("family-authorisation")
        FAMILY_AUTHORISATION,
        /// Tells what the person wants, and decides nothing in their place (CASF L. 311-5-1, CSP L. 1111-6).
        @JsonProperty("trusted-person")
        TRUSTED_PERSON
    }
}
