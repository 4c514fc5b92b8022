package org.entrelacs.assessment.questionnaire;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import org.entrelacs.assessment.questionnaire.AnswerValue.Given;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item.Question;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.fhir.Fault;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/// Reads what a question asks of its answers beyond their type, and how many it takes.
final class LimitReader {
    private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";
    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    private static final String MIN_VALUE = FHIR + "minValue";
    private static final String MAX_VALUE = FHIR + "maxValue";
    private static final String MIN_QUANTITY = SDC + "minQuantity";
    private static final String MAX_QUANTITY = SDC + "maxQuantity";
    private static final String MIN_LENGTH = FHIR + "minLength";
    private static final String MAX_DECIMAL_PLACES = FHIR + "maxDecimalPlaces";
    private static final String REGEX = FHIR + "regex";
    private static final String MIN_OCCURS = FHIR + "questionnaire-minOccurs";
    private static final String MAX_OCCURS = FHIR + "questionnaire-maxOccurs";

    /// What an item that is not asked must not have.
    static final Set<String> OF_ANSWERS =
            Set.of(MIN_VALUE, MAX_VALUE, MIN_LENGTH, MAX_DECIMAL_PLACES, REGEX, MIN_OCCURS, MAX_OCCURS);

    private static final Set<AnswerType> ORDERED = Set.of(
            AnswerType.INTEGER,
            AnswerType.DECIMAL,
            AnswerType.DATE,
            AnswerType.DATE_TIME,
            AnswerType.TIME,
            AnswerType.QUANTITY);
    private static final Set<AnswerType> WRITTEN =
            Set.of(AnswerType.TEXT, AnswerType.URL, AnswerType.INTEGER, AnswerType.DECIMAL);

    private static final int MOST_STATES = 1000;
    private static final java.util.regex.Pattern COUNT =
            java.util.regex.Pattern.compile("\\{([0-9]{1,4})(?:,([0-9]{0,4}))?}");

    private final List<Fault> faults;

    LimitReader(List<Fault> faults) {
        this.faults = faults;
    }

    /// @param question without limits
    Question limited(QuestionnaireItemComponent component, Question question, String path) {
        List<Limit> limits = new ArrayList<>();
        if (component.hasMaxLength() && isWritten(question)) {
            limits.add(new Limit.Longest(component.getMaxLength()));
        }
        int fewest = question.fewest();
        int most = question.most();
        for (int i = 0; i < component.getExtension().size(); i++) {
            Extension extension = component.getExtension().get(i);
            String at = path + ".extension[" + i + "]";
            switch (Objects.requireNonNullElse(extension.getUrl(), "")) {
                case MIN_VALUE, MIN_QUANTITY ->
                    bound(question, extension, at).map(Limit.AtLeast::new).ifPresent(limits::add);
                case MAX_VALUE, MAX_QUANTITY ->
                    bound(question, extension, at).map(Limit.AtMost::new).ifPresent(limits::add);
                case MIN_LENGTH ->
                    count(isWritten(question), extension, 0, at)
                            .ifPresent(characters -> limits.add(new Limit.Shortest(characters)));
                case MAX_DECIMAL_PLACES ->
                    count(hasDecimals(question), extension, 0, at)
                            .ifPresent(places -> limits.add(new Limit.DecimalPlaces(places)));
                case REGEX -> spelling(question, extension, at).ifPresent(limits::add);
                case MIN_OCCURS -> fewest = count(true, extension, 0, at).orElse(fewest);
                case MAX_OCCURS ->
                    most = Math.min(most, count(true, extension, 1, at).orElse(most));
                default -> {}
            }
        }
        if (fewest > most) {
            fault(path, "must not ask for more answers than it takes");
        }
        return question.within(limits, fewest, most);
    }

    private static boolean isWritten(Question question) {
        return WRITTEN.contains(question.type()) || question.open();
    }

    private static boolean hasDecimals(Question question) {
        return question.type() == AnswerType.DECIMAL || question.type() == AnswerType.QUANTITY;
    }

    private Optional<Type> bound(Question question, Extension extension, String path) {
        boolean isFixed = extension.hasValue() && !extension.getValue().hasExtension();
        if (!ORDERED.contains(question.type()) || !isFixed) {
            fault(path, "is not supported");
            return Optional.empty();
        }
        if (question.units().size() > 1) {
            fault(path, "must stand on a quantity of one unit");
            return Optional.empty();
        }
        Type value = extension.getValue() instanceof IntegerType whole && question.type() == AnswerType.DECIMAL
                ? new DecimalType(whole.getValue())
                : extension.getValue();
        Optional<Given> given = AnswerValue.read(question, value)
                .filter(one -> Answers.unfit(question, one.type(), one.text()).isEmpty());
        if (given.isEmpty()) {
            fault(path, "must be a value of the type of the question");
        }
        return given.map(one -> AnswerValue.of(question, one.type(), one.text()));
    }

    private OptionalInt count(boolean fits, Extension extension, int least, String path) {
        if (!fits) {
            fault(path, "is not supported");
        } else if (extension.getValue() instanceof IntegerType count && count.hasValue() && count.getValue() >= least) {
            return OptionalInt.of(count.getValue());
        } else {
            fault(path, "must be a valueInteger of at least " + least);
        }
        return OptionalInt.empty();
    }

    /// RE2 takes no longer than the value is long, whatever the expression; it knows no looking around and no going
    /// back.
    private Optional<Limit> spelling(Question question, Extension extension, String path) {
        if (!isWritten(question)) {
            fault(path, "is not supported");
        } else if (!(extension.getValue() instanceof StringType regex) || !regex.hasValue()) {
            fault(path, "must be a valueString");
        } else if (states(regex.getValue()) > MOST_STATES) {
            fault(path + ".valueString", "must be shorter and repeat less: at most " + MOST_STATES + " states");
        } else {
            try {
                return Optional.of(new Limit.Spelling(Pattern.compile(regex.getValue())));
            } catch (PatternSyntaxException e) {
                fault(path + ".valueString", "must be a regular expression of RE2: " + e.getDescription());
            }
        }
        return Optional.empty();
    }

    /// At most so many states are matched at each character: counts of single characters add up, those of groups
    /// multiply all of it, as if each group held all others.
    private static long states(String regex) {
        long ofCharacters = regex.length();
        long ofGroups = 1;
        for (MatchResult count : COUNT.matcher(regex).results().toList()) {
            String upTo = Objects.requireNonNullElse(count.group(2), "");
            long times = Long.parseLong(upTo.isEmpty() ? count.group(1) : upTo);
            boolean isOfGroup = count.start() > 0 && ")}?*+".indexOf(regex.charAt(count.start() - 1)) >= 0;
            if (isOfGroup) {
                ofGroups = Math.min(MOST_STATES + 1L, ofGroups * Math.max(times, 1));
            } else {
                ofCharacters += times;
            }
        }
        return ofCharacters * ofGroups;
    }

    private void fault(String path, String reason) {
        faults.add(new Fault(path, reason));
    }
}
