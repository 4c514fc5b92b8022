package org.entrelacs.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a person may claim. A right is never refused or reduced for lack of budget (CASF L. 232-2 for the APA).
public enum Entitlement {
    /// owed by law within its tariff
    @JsonProperty("right")
    RIGHT,
    /// granted from a limited budget, so it needs an authorisation
    @JsonProperty("discretionary")
    DISCRETIONARY,
    /// limited by places or hours, not by money
    @JsonProperty("capacity")
    CAPACITY,
    /// paid or given by the person or those around them
    @JsonProperty("own-means")
    OWN_MEANS
}
