package org.entrelacs.log;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Times in ISO 8601, as the JDK reads them, but quick for the form in which they are nearly always written: the JDK's
/// readers know every form, with a regular expression for each duration, and a replay reads millions.
public final class IsoTime {
    private static final int DATE = 10;
    private static final int SECONDS_END = 19;
    private static final int MOST_DIGITS = 9;
    private static final long[] SECONDS_OF = {3600, 60, 1};

    private IsoTime() {}

    /// As [Instant#parse(CharSequence)].
    ///
    /// @throws DateTimeParseException when it is no instant
    public static Instant instant(String text) {
        Instant quick = inUtc(text);
        return quick == null ? Instant.parse(text) : quick;
    }

    /// As [LocalDate#parse(CharSequence)].
    ///
    /// @throws DateTimeParseException when it is no date
    public static LocalDate date(String text) {
        LocalDate quick = text.length() == DATE ? dateAtBegin(text) : null;
        return quick == null ? LocalDate.parse(text) : quick;
    }

    /// As [Duration#parse(CharSequence)].
    ///
    /// @throws DateTimeParseException when it is no duration
    public static Duration duration(String text) {
        Duration quick = hoursMinutesSeconds(text);
        return quick == null ? Duration.parse(text) : quick;
    }

    /// `2026-11-22T12:00:00Z`, with or without up to nine digits after a point.
    private static @Nullable Instant inUtc(String text) {
        int end = text.length() - 1;
        if (end < SECONDS_END || text.charAt(end) != 'Z') {
            return null;
        }
        if (text.charAt(DATE) != 'T' || text.charAt(13) != ':' || text.charAt(16) != ':') {
            return null;
        }
        LocalDate date = dateAtBegin(text);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        int nano = nano(text, end);
        if (date == null || nano < 0 || !isIn(hour, 23) || !isIn(minute, 59) || !isIn(second, 59)) {
            return null;
        }
        return Instant.ofEpochSecond(((date.toEpochDay() * 24 + hour) * 60 + minute) * 60 + second, nano);
    }

    private static int nano(String text, int end) {
        if (end == SECONDS_END) {
            return 0;
        }
        int digits = end - SECONDS_END - 1;
        if (text.charAt(SECONDS_END) != '.' || digits < 1 || digits > MOST_DIGITS) {
            return -1;
        }
        int nano = number(text, SECONDS_END + 1, end);
        for (int i = digits; i < MOST_DIGITS && nano > 0; i++) {
            nano *= 10;
        }
        return nano;
    }

    private static @Nullable LocalDate dateAtBegin(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DATE);
        try {
            return year < 0 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// `PT3H30M`: whole numbers of hours, minutes and seconds, in this order.
    private static @Nullable Duration hoursMinutesSeconds(String text) {
        int length = text.length();
        if (length < 4 || text.charAt(0) != 'P' || text.charAt(1) != 'T') {
            return null;
        }
        long seconds = 0;
        int units = 0;
        int at = 2;
        while (at < length) {
            int begin = at;
            while (at < length && Character.isDigit(text.charAt(at))) {
                at++;
            }
            int number = at - begin > MOST_DIGITS || at == length ? -1 : number(text, begin, at);
            int unit = at == length ? -1 : "HMS".indexOf(text.charAt(at));
            if (number < 0 || unit < units) {
                return null;
            }
            seconds += number * SECONDS_OF[unit];
            units = unit + 1;
            at++;
        }
        return Duration.ofSeconds(seconds);
    }

    private static boolean isIn(int number, int most) {
        return number >= 0 && number <= most;
    }

    /// Of ASCII digits, one or more; -1 when there is anything else.
    private static int number(String text, int begin, int end) {
        int number = begin == end ? -1 : 0;
        for (int i = begin; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
