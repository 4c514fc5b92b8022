package org.entrelacs.assessment.questionnaire;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;

/// `forms/visit.json`: conditions, repeats, weights, units, a hidden value, and calculated items
/// that read each other.
final class VisitForm {
    static final CompiledQuestionnaire VISIT = Forms.compiled(Forms.text("visit.json"));

    private VisitForm() {}

    static Answer answer(String linkId, AnswerType type, String value, String... others) {
        List<PersonalText> more = Arrays.stream(others).map(PersonalText::new).toList();
        return new Answer(linkId, type, new PersonalText(value), AnswerSource.REPORTED, more.isEmpty() ? null : more);
    }

    static Evaluated evaluated(Answer... answers) {
        Map<String, Answer> byLinkId = new LinkedHashMap<>();
        for (Answer answer : answers) {
            byLinkId.put(answer.linkId(), answer);
        }
        return Forms.SCORING.evaluate(VISIT, byLinkId);
    }

    /// Everything that is asked of somebody who walks and fell three times.
    static Answer[] walker() {
        return new Answer[] {
            answer("walks", AnswerType.BOOLEAN, "true"),
            answer("aids", AnswerType.CODE, "stick", "frame"),
            answer("far", AnswerType.QUANTITY, "1.50 km"),
            answer("effort", AnswerType.CODE, "much"),
            answer("rests", AnswerType.INTEGER, "2"),
            answer("falls", AnswerType.INTEGER, "3"),
            answer("last-fall", AnswerType.DATE_TIME, "2026-11-02"),
            answer("rises", AnswerType.TIME, "07:30:00"),
            answer("site", AnswerType.URL, "https://example.org/doctor"),
            answer("alarm", AnswerType.NOT_ASSESSABLE, "")
        };
    }
}
