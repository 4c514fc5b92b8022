package org.entrelacs.assessment.questionnaire;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item.Question;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.fhir.Fault;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/// Which answers fit a question.
public final class Answers {
    static final int LONGEST_TEXT = 4000;

    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?");
    private static final Pattern DATE_TIME =
            Pattern.compile("([0-9]{4})(-[0-9]{2}(-[0-9]{2}(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?"
                    + "(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)))?)?)?");

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
            } else if (!takes(question, answer.type())) {
                faults.add(new Fault("[" + i + "].type", "must be " + types(question) + " or not-assessable"));
            } else {
                faults.addAll(faults(question, answer, "[" + i + "]"));
            }
        }
        return faults;
    }

    private static boolean takes(Question question, AnswerType type) {
        return type == question.type()
                || type == AnswerType.NOT_ASSESSABLE
                || (type == AnswerType.TEXT && question.open());
    }

    private static List<Fault> faults(Question question, Answer answer, String path) {
        List<Fault> faults = new ArrayList<>();
        unfit(question, answer.type(), answer.value().text())
                .ifPresent(reason -> faults.add(new Fault(path + ".value", reason)));
        List<PersonalText> others = Objects.requireNonNullElse(answer.others(), List.of());
        unfit(question, answer.type(), 1 + others.size()).ifPresent(reason -> faults.add(new Fault(path, reason)));
        for (int i = 0; i < others.size() && faults.isEmpty(); i++) {
            String at = path + ".others[" + i + "]";
            unfit(question, answer.type(), others.get(i).text()).ifPresent(reason -> faults.add(new Fault(at, reason)));
        }
        return faults;
    }

    /// Why so many answers are not what the question takes; empty when they are. One that could not be assessed is one.
    static Optional<String> unfit(Question question, AnswerType type, int answers) {
        boolean assessed = type != AnswerType.NOT_ASSESSABLE;
        int most = assessed ? question.most() : 1;
        if (answers > most) {
            return Optional.of("must hold " + (most == 1 ? "one answer" : "at most " + most + " answers"));
        }
        return assessed && answers < question.fewest()
                ? Optional.of("must hold at least " + question.fewest() + " answers")
                : Optional.empty();
    }

    /// Why a value does not fit the question; empty when it does.
    static Optional<String> unfit(Question question, AnswerType type, String value) {
        boolean fits = switch (type) {
            case CODE -> question.options().containsKey(value);
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case INTEGER -> INTEGER.matcher(value).matches() && isInt(value);
            case DECIMAL -> isDecimal(value);
            case DATE -> isDate(value);
            case DATE_TIME -> isDateTime(value);
            case TIME -> TIME.matcher(value).matches();
            case TEXT -> !value.isBlank() && value.length() <= LONGEST_TEXT;
            case URL -> value.length() <= LONGEST_TEXT && isUrl(value);
            case QUANTITY -> isQuantity(question, value);
            case NOT_ASSESSABLE -> value.isEmpty();
        };
        if (!fits) {
            return Optional.of(expected(question, type));
        }
        return type == AnswerType.CODE || type == AnswerType.NOT_ASSESSABLE
                ? Optional.empty()
                : question.limits().stream()
                        .filter(limit -> !limit.holds(question, type, value))
                        .map(Limit::expected)
                        .findFirst();
    }

    private static String expected(Question question, AnswerType type) {
        return switch (type) {
            case CODE ->
                "must be one of " + String.join(", ", question.options().keySet());
            case BOOLEAN -> "must be true or false";
            case INTEGER -> "must be an integer of 32 bits";
            case DECIMAL -> "must be a decimal number, such as 12.5";
            case DATE -> "must be a date, such as 2026-11-22";
            case DATE_TIME -> "must be a FHIR dateTime, such as 2026-11-22T09:30:00+01:00";
            case TIME -> "must be a time, such as 09:30:00";
            case TEXT -> "must hold 1 to " + LONGEST_TEXT + " characters";
            case URL -> "must be an absolute URL of at most " + LONGEST_TEXT + " characters";
            case QUANTITY ->
                "must be a decimal number, a space and one of "
                        + String.join(", ", question.units().keySet());
            case NOT_ASSESSABLE -> "must be empty";
        };
    }

    static boolean isUsable(@Nullable Answer answer) {
        return answer != null && answer.type() != AnswerType.NOT_ASSESSABLE;
    }

    static Coding option(Question question, String code) {
        return Objects.requireNonNull(question.options().get(code), "an answer that was checked is an option");
    }

    /// What a question takes, as it is said to callers.
    static String types(Question question) {
        return question.open() ? name(question.type()) + ", " + name(AnswerType.TEXT) : name(question.type());
    }

    static String name(AnswerType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean isDecimal(String value) {
        return DECIMAL.matcher(value).matches();
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

    /// A year, a month or a day will do, but only one that exists.
    private static boolean isDateTime(String value) {
        return DATE_TIME.matcher(value).matches()
                && isDate(
                        value.length() < 10 ? value + "-01-01".substring(value.length() - 4) : value.substring(0, 10));
    }

    private static boolean isUrl(String value) {
        try {
            return new URI(value).isAbsolute();
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean isQuantity(Question question, String value) {
        int space = value.indexOf(' ');
        return space > 0
                && isDecimal(value.substring(0, space))
                && question.units().containsKey(value.substring(space + 1));
    }
}
