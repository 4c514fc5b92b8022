package org.entrelacs.deploy.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A text that grows line by line.
final class Sheet {
    private static final int WIDTH = 120;

    private final StringBuilder text = new StringBuilder();

    void title(String title) {
        text.append('\n').append(title).append(' ').append("═".repeat(Math.max(3, WIDTH - title.length() - 1)));
        text.append('\n');
    }

    void heading(String heading) {
        text.append("\n  ").append(heading).append('\n');
    }

    void line(String line) {
        text.append("    ").append(line.stripTrailing()).append('\n');
    }

    String text() {
        return text.toString();
    }

    /// `ServicePlanned` for `org.entrelacs.planning.ServicePlanned.v1`.
    static String shortType(String type) {
        String unversioned = type.replaceFirst("\\.v\\d+$", "");
        return unversioned.substring(unversioned.lastIndexOf('.') + 1);
    }

    /// To the second.
    static String shortTime(String instant) {
        return Instant.parse(instant).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
