package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
    private static final long SEED = 20_261_122;
    private static final int TRIES = 20_000;
    private static final String CHANGES = "0123456789-+:.,TZPHMSDz ٣";

    private final Random random = new Random(SEED);

    @Test
    void what_was_written_is_read_again() {
        for (int i = 0; i < TRIES; i++) {
            Duration duration = Duration.ofSeconds(random.nextLong(-1_000, 4_000_000_000L), random.nextInt(3));
            LocalDate date = LocalDate.ofEpochDay(random.nextLong(-1_000_000, 4_000_000));
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-100_000_000_000L, 300_000_000_000L), random.nextInt(1000) * 1_000_000L);

            assertEquals(duration, IsoTime.duration(duration.toString()));
            assertEquals(date, IsoTime.date(date.toString()));
            assertEquals(instant, IsoTime.instant(instant.toString()));
        }
    }

    @Test
    void anything_else_is_read_or_refused_as_the_jdk_does() {
        for (int i = 0; i < TRIES; i++) {
            same(changed("PT3H30M15S"), IsoTime::duration, Duration::parse);
            same(changed("2026-11-22"), IsoTime::date, LocalDate::parse);
            same(changed("2026-11-22T12:34:56.789Z"), IsoTime::instant, Instant::parse);
            same(changed("2026-11-22T12:34:56Z"), IsoTime::instant, Instant::parse);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "P", "PT", "PTS", "PT1", "P1D", "PT1M1H", "PT1S1S", "PT-1H", "PT1.5S", "pt1h", "PT999999999H"
            })
    void durations_in_rare_forms_are_read_as_the_jdk_does(String text) {
        same(text, IsoTime::duration, Duration::parse);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T00:00:00Z",
                "2026-11-22T24:00:00Z",
                "2026-12-31T23:59:60Z",
                "2026-11-22T12:00:00.Z",
                "2026-11-22T12:00:00.1234567891Z",
                "2026-11-22T12:00:00+01:00",
                "+12026-11-22T12:00:00Z"
            })
    void instants_in_rare_forms_are_read_as_the_jdk_does(String text) {
        same(text, IsoTime::instant, Instant::parse);
    }

    private static <T> void same(String text, Function<String, T> ours, Function<String, T> jdk) {
        assertEquals(read(jdk, text), read(ours, text), text);
    }

    private static <T> Optional<T> read(Function<String, T> reader, String text) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// With up to three characters put in, taken out or replaced.
    private String changed(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(changed.length());
            char by = CHANGES.charAt(random.nextInt(CHANGES.length()));
            switch (random.nextInt(3)) {
                case 0 -> changed.insert(at, by);
                case 1 -> changed.deleteCharAt(at);
                default -> changed.setCharAt(at, by);
            }
        }
        return changed.toString();
    }
}
