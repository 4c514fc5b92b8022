package org.entrelacs.audit.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Where two JSON objects differ, by field and never by value: values may be personal.
final class JsonDifference {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonDifference() {}

    /// Such as `decided.available, startBy`.
    static String fields(String one, String other) {
        try {
            List<String> fields = new ArrayList<>();
            collect("", JSON.readTree(one), JSON.readTree(other), fields);
            return fields.isEmpty() ? "the order of fields" : String.join(", ", fields);
        } catch (JsonProcessingException e) {
            return "JSON";
        }
    }

    private static void collect(String path, JsonNode one, JsonNode other, Collection<String> fields) {
        if (one.equals(other)) {
            return;
        }
        if (!one.isObject() || !other.isObject()) {
            fields.add(path);
            return;
        }
        TreeSet<String> names = new TreeSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            collect(path.isEmpty() ? name : path + "." + name, one.path(name), other.path(name), fields);
        }
    }
}
