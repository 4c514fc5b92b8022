package org.entrelacs.deploy;

import java.util.List;
import java.util.Optional;

/// Where two texts part, in words.
final class FirstDifference {
    private static final int CONTEXT = 3;

    private FirstDifference() {}

    /// Empty when they are equal.
    static Optional<String> between(String expected, String found) {
        if (expected.equals(found)) {
            return Optional.empty();
        }
        List<String> wanted = List.of(expected.split("\n", -1));
        List<String> got = List.of(found.split("\n", -1));
        int line = 0;
        while (line < wanted.size() && line < got.size() && wanted.get(line).equals(got.get(line))) {
            line++;
        }
        return Optional.of("  They part at line " + (line + 1) + ".\n" + part("expected", wanted, line)
                + part("found", got, line));
    }

    private static String part(String name, List<String> lines, int from) {
        StringBuilder part = new StringBuilder("  " + name + ":\n");
        lines.subList(Math.min(from, lines.size()), Math.min(from + CONTEXT, lines.size()))
                .forEach(line -> part.append("    ").append(line).append('\n'));
        return part.toString();
    }
}
