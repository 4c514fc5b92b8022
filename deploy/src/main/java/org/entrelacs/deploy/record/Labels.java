package org.entrelacs.deploy.record;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes two runs comparable: ids become `id-1`, `id-2`, … in the order of their first appearance, instants become
/// `<time>` and dates `<date>`.
final class Labels {
    private static final Pattern VARYING =
            Pattern.compile("(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
                    + "|(?<time>\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z)"
                    + "|(?<date>\\b\\d{4}-\\d{2}-\\d{2}\\b)");

    private final Map<String, String> known = new HashMap<>();

    /// The text with labels, new ones for ids that were not met before.
    String in(String text) {
        return VARYING.matcher(text).replaceAll(found -> Matcher.quoteReplacement(label(found)));
    }

    private String label(java.util.regex.MatchResult found) {
        if (found.group("time") != null) {
            return "<time>";
        }
        if (found.group("date") != null) {
            return "<date>";
        }
        return known.computeIfAbsent(found.group(), _ -> "id-" + (known.size() + 1));
    }
}
