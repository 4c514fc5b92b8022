package org.entrelacs.assessment.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item.Question;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/// Which answers fit a question.
public final class Answers {
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?");
    private static final int LONGEST_TEXT = 4000;

    private Answers() {}

    /// @return what is wrong, with paths such as `[3].value`; nothing when every answer fits
    public static List<Fault> faults(CompiledQuestionnaire questionnaire, List<Answer> answers) {
        List<Fault> faults = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            Question question = questionnaire.questions().get(answer.linkId());
            if (question == null) {
                faults.add(new Fault("[" + i + "].linkId", "must be a question of this instrument version"));
            } else if (!answered.add(answer.linkId())) {
                faults.add(new Fault("[" + i + "].linkId", "must be answered once"));
            } else if (answer.type() != question.type() && answer.type() != AnswerType.NOT_ASSESSABLE) {
                faults.add(new Fault("[" + i + "].type", "must be " + name(question.type()) + " or not-assessable"));
            } else {
                int at = i;
                unfit(question, answer.type(), answer.value().text())
                        .ifPresent(reason -> faults.add(new Fault("[" + at + "].value", reason)));
            }
        }
        return faults;
    }

    /// Why a value does not fit the question; empty when it does.
    static Optional<String> unfit(Question question, AnswerType type, String value) {
        boolean fits = switch (type) {
            case CODE -> question.options().containsKey(value);
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case INTEGER -> INTEGER.matcher(value).matches() && isInt(value);
            case DECIMAL -> DECIMAL.matcher(value).matches();
            case DATE -> isDate(value);
            case TEXT -> !value.isBlank() && value.length() <= LONGEST_TEXT;
            case NOT_ASSESSABLE -> value.isEmpty();
        };
        return fits ? Optional.empty() : Optional.of(expected(question, type));
    }

    private static String expected(Question question, AnswerType type) {
        return switch (type) {
            case CODE ->
                "must be one of " + String.join(", ", question.options().keySet());
            case BOOLEAN -> "must be true or false";
            case INTEGER -> "must be an integer of 32 bits";
            case DECIMAL -> "must be a decimal number, such as 12.5";
            case DATE -> "must be a date, such as 2026-11-22";
            case TEXT -> "must hold 1 to " + LONGEST_TEXT + " characters";
            case NOT_ASSESSABLE -> "must be empty";
        };
    }

    static boolean isUsable(@Nullable Answer answer) {
        return answer != null && answer.type() != AnswerType.NOT_ASSESSABLE;
    }

    /// Whether the assessor has dealt with the question, be it only to say that it could not be assessed.
    public static List<String> unanswered(CompiledQuestionnaire questionnaire, Map<String, Answer> answers) {
        return questionnaire.questions().values().stream()
                .filter(question -> question.required() && !answers.containsKey(question.linkId()))
                .map(Question::linkId)
                .toList();
    }

    static Coding option(Question question, String code) {
        return Objects.requireNonNull(question.options().get(code), "an answer that was checked is an option");
    }

    static String name(AnswerType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isInt(String value) {
        return new BigDecimal(value).abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
