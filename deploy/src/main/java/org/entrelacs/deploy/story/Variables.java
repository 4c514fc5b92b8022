package org.entrelacs.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the texts of a story may refer to: `${name}` for what an earlier step captured, `${day}`, `${day+15}` and
/// `${day-30}` for dates counted from the day on which the story was first played.
public final class Variables {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)\\}");
    private static final Pattern DAY = Pattern.compile("day(?:([+-])(\\d{1,4}))?");

    private final LocalDate day;
    private final Map<String, String> captured = new HashMap<>();

    public Variables(LocalDate day) {
        this.day = day;
    }

    public void capture(String name, String value) {
        captured.put(name, value);
    }

    /// @throws IllegalArgumentException when the text refers to something that is not known
    public String in(String text) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    /// The document with every text in it filled in.
    ///
    /// @throws IllegalArgumentException when a text refers to something that is not known
    public JsonNode in(JsonNode document) {
        return switch (document) {
            case TextNode text -> TextNode.valueOf(in(text.textValue()));
            case ObjectNode object -> {
                ObjectNode filled = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(member -> filled.set(member.getKey(), in(member.getValue())));
                yield filled;
            }
            case ArrayNode array -> {
                ArrayNode filled = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> filled.add(in(element)));
                yield filled;
            }
            case JsonNode other -> other;
        };
    }

    private String value(String name) {
        Matcher date = DAY.matcher(name);
        if (date.matches()) {
            long days = date.group(2) == null ? 0 : Long.parseLong(date.group(2));
            return day.plusDays("-".equals(date.group(1)) ? -days : days).toString();
        }
        String value = captured.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing was captured as '" + name + "'");
        }
        return value;
    }
}
