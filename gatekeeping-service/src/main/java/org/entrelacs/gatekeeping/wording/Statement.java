package org.entrelacs.gatekeeping.wording;

import java.util.Map;
import java.util.TreeMap;

/// One sentence of a document, as data and in words.
///
/// @param code which sentence, the same in every language
/// @param values what it says, by name
public record Statement(String code, Map<String, Object> values, String text) {
    public Statement {
        values = new TreeMap<>(values);
    }
}
