package org.entrelacs.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a JSON document: `/needs[code=d510]/need` is the field `need` of the first element of `needs` whose
/// `code` is `d510`. A step is a field name or an index; filters in brackets narrow an array down, may follow one
/// another, and may look deeper (`[data/service=…]`).
public final class Selector {
    private static final Pattern STEP = Pattern.compile("/([^/\\[\\]]*)((?:\\[[^=\\]]+=[^\\]]*\\])*)");
    private static final Pattern FILTER = Pattern.compile("\\[([^=\\]]+)=([^\\]]*)\\]");

    private Selector() {}

    /// Missing when there is no such place.
    ///
    /// @throws IllegalArgumentException when the path is not of the form above
    public static JsonNode find(JsonNode document, String path) {
        JsonNode here = document;
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (step.find() && step.start() == end) {
            end = step.end();
            here = narrowed(down(here, step.group(1)), step.group(2));
        }
        if (end != path.length()) {
            throw new IllegalArgumentException("'" + path + "' is no path into a document");
        }
        return here;
    }

    private static JsonNode down(JsonNode here, String name) {
        if (name.isEmpty()) {
            return here;
        }
        return here.isArray() && name.chars().allMatch(Character::isDigit)
                ? here.path(Integer.parseInt(name))
                : here.path(name);
    }

    private static JsonNode narrowed(JsonNode here, String filters) {
        if (filters.isEmpty()) {
            return here;
        }
        List<JsonNode> left = new ArrayList<>();
        here.forEach(left::add);
        Matcher filter = FILTER.matcher(filters);
        while (filter.find()) {
            String path = "/" + filter.group(1);
            String wanted = filter.group(2);
            left.removeIf(element -> !find(element, path).asText().equals(wanted));
        }
        return left.isEmpty() ? MissingNode.getInstance() : left.getFirst();
    }
}
