package org.entrelacs.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeMap;

/// One text per JSON value: members sorted by name, no white space, numbers by their value (`1.50` is `1.5`), a
/// member that is null left out like one that is absent. In the manner of RFC 8785, but with exact decimals.
final class CanonicalJson {
    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    static String of(JsonNode value) {
        var canonical = new CanonicalJson();
        canonical.write(value);
        return canonical.text.toString();
    }

    private void write(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value);
            case ARRAY -> array(value);
            case NUMBER -> number(value);
            case BOOLEAN -> text.append(value.booleanValue());
            case NULL, MISSING -> text.append("null");
            case STRING, BINARY, POJO -> string(value.asText());
        }
    }

    private void object(JsonNode object) {
        var sorted = new TreeMap<String, JsonNode>();
        for (var member : object.properties()) {
            if (!member.getValue().isNull()) {
                sorted.put(member.getKey(), member.getValue());
            }
        }
        text.append('{');
        sorted.forEach((name, value) -> {
            separate('{');
            string(name);
            text.append(':');
            write(value);
        });
        text.append('}');
    }

    private void array(JsonNode array) {
        text.append('[');
        for (JsonNode item : array) {
            separate('[');
            write(item);
        }
        text.append(']');
    }

    private void number(JsonNode number) {
        boolean exact = number.isIntegralNumber() || number.isBigDecimal() || Double.isFinite(number.doubleValue());
        text.append(exact ? number.decimalValue().stripTrailingZeros().toString() : '"' + number.asText() + '"');
    }

    private void separate(char open) {
        if (text.charAt(text.length() - 1) != open) {
            text.append(',');
        }
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
