package org.entrelacs.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Who stands behind a service.
public enum ResourceKind {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("private")
    PRIVATE,
    @JsonProperty("association")
    ASSOCIATION,
    @JsonProperty("informal")
    INFORMAL
}
