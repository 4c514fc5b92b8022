package org.entrelacs.coordination.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TreeMap;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;

/// The lines of a replay: JSON objects, without line feed at the end. An event is a CloudEvent in JSON format; its
/// extension attribute `position` is where to go on behind it.
final class ReplayLines {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String CLOUD_EVENTS = "ce_";

    private ReplayLines() {}

    static String event(StoredRecord stored, ReplayPosition position) {
        return object(json -> {
            for (var header : new TreeMap<>(stored.headers()).entrySet()) {
                attribute(json, header.getKey(), header.getValue());
            }
            json.writeStringField("position", position.toString());
            json.writeFieldName("data");
            json.writeRawValue(new String(stored.payload(), StandardCharsets.UTF_8));
        });
    }

    private static void attribute(JsonGenerator json, String header, String value) throws IOException {
        switch (header) {
            case RecordHeaders.CONTENT_TYPE -> json.writeStringField("datacontenttype", value);
            case RecordHeaders.STREAM_VERSION -> json.writeNumberField("streamversion", Long.parseLong(value));
            case RecordHeaders.TRACEPARENT -> json.writeStringField("traceparent", value);
            default -> {
                if (header.startsWith(CLOUD_EVENTS)) {
                    json.writeStringField(header.substring(CLOUD_EVENTS.length()), value);
                }
            }
        }
    }

    /// Nothing new, but still there.
    static String heartbeat(Instant now, ReplayPosition position) {
        return object(json -> {
            json.writeStringField("heartbeat", now.toString());
            json.writeStringField("position", position.toString());
        });
    }

    /// The last line of a replay that came to its end.
    static String end(ReplayPosition position) {
        return object(json -> {
            json.writeBooleanField("end", true);
            json.writeStringField("position", position.toString());
        });
    }

    /// The last line of one that did not: it can go on from here.
    static String interrupted(String problem, ReplayPosition position) {
        return object(json -> {
            json.writeBooleanField("end", false);
            json.writeStringField("problem", problem);
            json.writeStringField("position", position.toString());
        });
    }

    private interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    private static String object(Members members) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes every line", e);
        }
        return line.toString();
    }
}
