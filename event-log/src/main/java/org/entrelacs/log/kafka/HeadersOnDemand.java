package org.entrelacs.log.kafka;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// The headers of a record as it came, each made into text when it is asked for: a replay asks for a third of them.
/// Cannot be changed.
final class HeadersOnDemand extends AbstractMap<String, String> {
    private final Headers headers;

    HeadersOnDemand(Headers headers) {
        this.headers = headers;
    }

    @Override
    public @Nullable String get(Object name) {
        Header last = headers.lastHeader((String) name);
        if (last == null) {
            return null;
        }
        byte[] value = last.value();
        return value == null ? whole().get(name) : text(value);
    }

    @Override
    public boolean containsKey(Object name) {
        Header last = headers.lastHeader((String) name);
        return last != null && (last.value() != null || whole().containsKey(name));
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return whole().entrySet();
    }

    /// A header that occurs twice keeps its last value, one without a value does not count.
    private Map<String, String> whole() {
        Map<String, String> whole = new LinkedHashMap<>();
        for (Header header : headers) {
            if (header.value() != null) {
                whole.put(header.key(), text(header.value()));
            }
        }
        return Collections.unmodifiableMap(whole);
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
