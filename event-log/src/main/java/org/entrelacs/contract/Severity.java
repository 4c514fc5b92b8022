package org.entrelacs.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The generic scale of the ICF (WHO 2001) in words, for qualifiers 1 to 4: 5-24 %, 25-49 %, 50-95 %, 96-100 %.
public enum Severity {
    @JsonProperty("mild")
    MILD,
    @JsonProperty("moderate")
    MODERATE,
    @JsonProperty("severe")
    SEVERE,
    @JsonProperty("complete")
    COMPLETE;

    /// @param qualifier 1 to 4
    public static Severity ofQualifier(int qualifier) {
        return values()[qualifier - 1];
    }
}
