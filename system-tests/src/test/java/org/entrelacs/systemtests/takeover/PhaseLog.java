package org.entrelacs.systemtests.takeover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When an instance changed the phase of a partition, read from its log.
public final class PhaseLog {
    private static final Pattern CHANGE = Pattern.compile("^(\\S+ \\S+) INFO .* partition (\\d+): \\w+ -> (\\w+)\\s*$");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS");

    private final Path log;

    public PhaseLog(Path log) {
        this.log = log;
    }

    /// The first time that the partition entered the phase after the moment.
    public Optional<Instant> entered(String phase, int partition, Instant after) {
        return text().lines()
                .map(CHANGE::matcher)
                .filter(Matcher::matches)
                .filter(change -> change.group(3).equals(phase) && Integer.parseInt(change.group(2)) == partition)
                .map(change -> LocalDateTime.parse(change.group(1), TIME)
                        .atZone(ZoneId.systemDefault())
                        .toInstant())
                .filter(at -> !at.isBefore(after))
                .findFirst();
    }

    private String text() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
