package org.entrelacs.gatekeeping.tally;

import java.util.HashMap;
import java.util.Map;

/// Words that many requests have in common, each kept once.
final class Shared {
    private final Map<Object, Object> known = new HashMap<>();

    @SuppressWarnings("unchecked") // an equal value has the same class here
    <T> T one(T value) {
        return (T) known.computeIfAbsent(value, same -> same);
    }
}
