package org.entrelacs.systemtests.whatif;

import com.fasterxml.jackson.databind.JsonNode;

/// How a request ended.
///
/// @param state as REST shows it
/// @param granted in minor units
public record End(String state, long granted) {
    static End of(JsonNode shown) {
        return new End(shown.path("state").asText(), shown.path("granted").asLong());
    }
}
