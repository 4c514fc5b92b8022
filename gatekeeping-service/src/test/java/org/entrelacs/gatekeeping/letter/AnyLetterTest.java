package org.entrelacs.gatekeeping.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entrelacs.gatekeeping.envelope.RandomDays;
import org.entrelacs.gatekeeping.tally.Counted;
import org.entrelacs.gatekeeping.wording.Document;
import org.entrelacs.gatekeeping.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Letters about every request of envelopes that lived through random days.
class AnyLetterTest {
    private static final Pattern SOMEBODY = Pattern.compile("(advocate|person|service)-\\d");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void both_languages_say_the_same_and_name_nobody(long seed) {
        var counted = new Counted();
        Instant now = Instant.EPOCH;
        for (var append : RandomDays.life(seed, 300)) {
            now = append.occurredAt();
            for (var event : append.events()) {
                counted.happens(event, now);
            }
        }
        for (var request : counted.envelope().requests().keySet()) {
            var matter = Matter.of(
                    counted.envelope(), request, counted.tally().past(request).orElseThrow(), now);
            var french = Letter.about(matter, Language.FR);
            var english = Letter.about(matter, Language.EN);
            assertEquals(said(french), said(english));
            assertEquals(List.of(), somebody(french), request);
            assertEquals(List.of(), somebody(english), request);
        }
    }

    private static List<String> said(Document letter) {
        return letter.sections().stream()
                .flatMap(section -> Stream.concat(
                        section.statements().stream()
                                .map(statement -> section.code() + "." + statement.code() + statement.values()),
                        section.tables().stream()
                                .flatMap(table -> table.rows().stream().map(row -> row.code() + row.values()))))
                .toList();
    }

    private static List<String> somebody(Document letter) {
        return letter.sections().stream()
                .flatMap(section -> Stream.concat(
                        section.statements().stream().map(statement -> statement.text()),
                        section.tables().stream()
                                .flatMap(table -> table.rows().stream())
                                .flatMap(row -> row.cells().stream())))
                .filter(text -> SOMEBODY.matcher(text).find())
                .toList();
    }

    @Test
    void every_phrase_has_two_languages() {
        Set<String> same = new TreeSet<>();
        for (var code : Letter.PHRASES.codes()) {
            var text = Letter.PHRASES.of(code);
            assertFalse(text.fr().isBlank() || text.en().isBlank(), code);
            assertEquals(placeholders(text.fr()), placeholders(text.en()), code);
            if (text.fr().equals(text.en())) {
                same.add(code);
            }
        }
        assertEquals(Set.of("column-points", "found-gir", "programme", "total"), same);
    }

    private static Set<String> placeholders(String sentence) {
        var names = new TreeSet<String>();
        Pattern.compile("\\{[a-zA-Z]+}").matcher(sentence).results().forEach(found -> names.add(found.group()));
        return names;
    }
}
