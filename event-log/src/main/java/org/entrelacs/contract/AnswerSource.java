package org.entrelacs.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How an assessor came to know an answer.
public enum AnswerSource {
    @JsonProperty("observed")
    OBSERVED,
    @JsonProperty("reported")
    REPORTED,
    @JsonProperty("proxy")
    PROXY
}
