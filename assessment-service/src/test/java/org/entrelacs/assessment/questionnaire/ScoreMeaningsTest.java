package org.entrelacs.assessment.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreMeaningsTest {
    private static final ScoreMeanings MEANINGS = new ScoreMeanings(Forms.json("""
            {'resourceType': 'Questionnaire', 'item': [
               {'linkId': 'outer', 'type': 'group', 'item': [
                 {'linkId': 'group', 'type': 'integer', 'answerOption': [
                   {'valueInteger': 1, 'extension': [
                     {'url': 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionPrefix', 'valueString': 'A'}]},
                   {'valueInteger': 2, 'extension': [{'url': 'urn:test:other', 'valueString': 'B'}]}]}]},
               {'linkId': 'letter', 'type': 'choice', 'answerOption': [{'valueCoding': {'code': '1'}}]}]}
            """));

    @Test
    void a_figure_with_a_label_has_that_meaning_however_it_is_written() {
        assertEquals(Optional.of("A"), MEANINGS.of("group", new BigDecimal("1.0")));
    }

    @Test
    void a_figure_without_a_label_speaks_for_itself() {
        assertEquals(Optional.empty(), MEANINGS.of("group", BigDecimal.TWO));
    }

    @Test
    void another_score_has_no_meanings() {
        assertEquals(Optional.empty(), MEANINGS.of("letter", BigDecimal.ONE));
    }
}
