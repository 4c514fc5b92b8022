package org.entrelacs.gatekeeping.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Sentences by code.
public final class Phrases {
    private final Map<String, Text> texts = new HashMap<>();

    /// @throws IllegalArgumentException when the code has a sentence already
    public Phrases and(String code, String fr, String en) {
        if (texts.putIfAbsent(code, new Text(fr, en)) != null) {
            throw new IllegalArgumentException("two sentences for " + code);
        }
        return this;
    }

    public Phrases and(Phrases others) {
        others.texts.forEach((code, text) -> and(code, text.fr(), text.en()));
        return this;
    }

    /// @throws IllegalArgumentException for a code without a sentence
    public Text of(String code) {
        var text = texts.get(code);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + code);
        }
        return text;
    }

    public Set<String> codes() {
        return new TreeSet<>(texts.keySet());
    }
}
