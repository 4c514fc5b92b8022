package org.entrelacs.coordination.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.log.StreamId;
import org.entrelacs.log.UnreadableRecord;

/// Which events are wanted.
///
/// @param services whose topics are read, at least one
/// @param type wire name such as `org.entrelacs.planning.PlanAgreed.v1`, or its last word alone; empty for all
/// @param person key of the person whose streams, or by whom an event is named in its field `person`; empty for all
/// @param from earliest instant, included
/// @param to latest instant, excluded
/// @param clock by which `from` and `to` count
public record ReplayFilter(Set<String> services, String type, String person, Instant from, Instant to, Clock clock) {
    private static final JsonMapper JSON = new JsonMapper();

    public enum Clock {
        /// when it happened in the world
        OCCURRED(RecordHeaders.TIME),
        /// when the log took it
        RECORDED(RecordHeaders.RECORDED_TIME);

        private final String header;

        Clock(String header) {
            this.header = header;
        }
    }

    /// What the kernel writes for itself never matches.
    boolean matches(StoredRecord stored) {
        return !stored.headers().containsKey(RecordHeaders.KERNEL)
                && isOfType(stored.header(RecordHeaders.TYPE))
                && isInTime(Instant.parse(stored.header(clock.header)))
                && concernsPerson(stored);
    }

    private boolean isOfType(String wireName) {
        return type.isEmpty() || wireName.equals(type) || wireName.split("\\.", -1)[3].equals(type);
    }

    private boolean isInTime(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    private boolean concernsPerson(StoredRecord stored) {
        return person.isEmpty()
                || StreamId.parse(stored.header(RecordHeaders.SUBJECT)).key().equals(person)
                || names(stored);
    }

    private boolean names(StoredRecord stored) {
        try {
            JsonNode named = JSON.readTree(stored.payload()).path("person");
            return named.isTextual() && named.textValue().equals(person);
        } catch (IOException e) {
            throw new UnreadableRecord("payload is no JSON", e);
        }
    }
}
