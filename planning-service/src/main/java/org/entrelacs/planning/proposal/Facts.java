package org.entrelacs.planning.proposal;

import java.math.BigDecimal;
import java.util.Map;

/// What an offer's own rule may ask about a person.
///
/// @param scores of the newest assessment, by code, such as `gir`
public record Facts(Map<String, BigDecimal> scores) {
    public Facts {
        scores = Map.copyOf(scores);
    }
}
