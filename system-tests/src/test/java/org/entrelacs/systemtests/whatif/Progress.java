package org.entrelacs.systemtests.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;

/// How far a simulation was when it told.
///
/// @param offset read up to; 0 where it does not say
/// @param end where it will stop; 0 where it does not say
public record Progress(String state, long offset, long end) implements Comparable<Progress> {
    private static final List<String> ORDER = List.of("waiting", "running", "done", "cancelled", "failed");

    static Progress of(JsonNode told) {
        return new Progress(
                told.path("state").asText(),
                told.path("offset").asLong(),
                told.path("end").asLong());
    }

    /// The further one is the greater one.
    @Override
    public int compareTo(Progress other) {
        return Comparator.comparingInt((Progress one) -> ORDER.indexOf(one.state))
                .thenComparingLong(Progress::offset)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return state.equals("running") ? offset + " of " + end : state;
    }
}
