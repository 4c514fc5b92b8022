package org.entrelacs.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The domains of a multidimensional assessment.
public enum NeedDimension {
    @JsonProperty("functional")
    FUNCTIONAL,
    @JsonProperty("psychological")
    PSYCHOLOGICAL,
    @JsonProperty("social")
    SOCIAL,
    @JsonProperty("environmental")
    ENVIRONMENTAL,
    @JsonProperty("caregiver")
    CAREGIVER
}
