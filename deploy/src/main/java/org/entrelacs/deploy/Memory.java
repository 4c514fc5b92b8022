package org.entrelacs.deploy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// What a kept network has to know of its past besides its log.
///
/// @param day on which the story was first played; dates in it count from here
/// @param clockOffset how far the story moved the clock
/// @param played whether the story was played to its end
record Memory(String day, String clockOffset, boolean played) {
    private static final String FILE = "memory.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Path file(Path state) {
        return state.resolve(FILE);
    }

    static Memory in(Path state) {
        Path file = file(state);
        if (!Files.exists(file)) {
            return new Memory(LocalDate.now(ZoneOffset.UTC).toString(), Duration.ZERO.toString(), false);
        }
        try {
            return JSON.readValue(file.toFile(), Memory.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    void keepIn(Path state) {
        Path file = file(state);
        try {
            JSON.writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    LocalDate firstDay() {
        return LocalDate.parse(day);
    }

    Duration offset() {
        return Duration.parse(clockOffset);
    }

    Memory movedTo(Duration offset) {
        return new Memory(day, offset.toString(), played);
    }

    Memory playedToTheEnd() {
        return new Memory(day, clockOffset, true);
    }
}
