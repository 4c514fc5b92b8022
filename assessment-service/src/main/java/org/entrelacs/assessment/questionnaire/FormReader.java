package org.entrelacs.assessment.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Calculation;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item;
import org.entrelacs.assessment.questionnaire.FormulaReader.Scope;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.fhir.Fault;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Type;

/// Reads the items of a questionnaire and collects what is wrong with them.
final class FormReader {
    private static final String NOT_SUPPORTED = "is not supported";

    private final List<Fault> faults;
    private final FormulaReader formulas;
    private final ConditionReader conditions;
    private final OptionReader options;
    private final LimitReader limits;
    private final Set<String> linkIds = new HashSet<>();
    private final List<Calculation> calculations = new ArrayList<>();
    private final Map<String, String> paths = new HashMap<>();

    FormReader(List<Fault> faults, FormulaReader formulas, ConditionReader conditions, OptionReader options) {
        this.faults = faults;
        this.formulas = formulas;
        this.conditions = conditions;
        this.options = options;
        this.limits = new LimitReader(faults);
    }

    /// In the order of the form.
    List<Calculation> calculations() {
        return calculations;
    }

    /// Path of each item, by link id.
    Map<String, String> paths() {
        return paths;
    }

    List<Item> items(List<QuestionnaireItemComponent> components, Scope outer, String parent, boolean hidden) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            items.add(item(components.get(i), outer, parent + "item[" + i + "]", hidden));
        }
        return List.copyOf(items);
    }

    private Item item(QuestionnaireItemComponent component, Scope outer, String path, boolean within) {
        String linkId = linkId(component, path);
        Unsupported.faults(component, path, faults);
        Scope scope = formulas.scope(outer, linkId, component.getExtension(), path + ".");
        Condition condition = conditions.read(component, scope, path);
        boolean hidden = within || FormIndex.isHidden(component);
        List<Item> below = items(component.getItem(), scope, path + ".", hidden);
        QuestionnaireItemType type = component.getType();
        if (type == null) {
            fault(path + ".type", "is missing");
        } else if (type == QuestionnaireItemType.GROUP) {
            return new Item.Group(linkId, condition, component.getRequired() && !hidden, below);
        }
        Optional<AnswerType> answers = type == null ? Optional.empty() : answerType(type);
        if (answers.isEmpty()) {
            if (type != null && type != QuestionnaireItemType.DISPLAY) {
                fault(path + ".type", NOT_SUPPORTED + ": " + type.toCode());
            }
            return new Item.Unasked(linkId, condition, List.of(), below);
        }
        Item.Question question = question(component, linkId, condition, answers.get(), below, path);
        List<Type> initial = Initial.read(component, question, path, faults);
        if (component.hasExtension(FormIndex.CALCULATED)) {
            calculation(component, question, scope, path);
            return new Item.Unasked(linkId, condition, List.of(), below);
        }
        return hidden ? new Item.Unasked(linkId, condition, initial, below) : question;
    }

    private String linkId(QuestionnaireItemComponent component, String path) {
        String linkId = component.hasLinkId() ? component.getLinkId() : "";
        if (linkId.isBlank()) {
            fault(path + ".linkId", "is missing");
        } else if (!linkIds.add(linkId)) {
            fault(path + ".linkId", "must be unique within the questionnaire");
        }
        paths.putIfAbsent(linkId, path);
        return linkId;
    }

    /// Empty for what takes no answer.
    private static Optional<AnswerType> answerType(QuestionnaireItemType type) {
        return switch (type) {
            case CHOICE, OPENCHOICE -> Optional.of(AnswerType.CODE);
            case BOOLEAN -> Optional.of(AnswerType.BOOLEAN);
            case INTEGER -> Optional.of(AnswerType.INTEGER);
            case DECIMAL -> Optional.of(AnswerType.DECIMAL);
            case DATE -> Optional.of(AnswerType.DATE);
            case DATETIME -> Optional.of(AnswerType.DATE_TIME);
            case TIME -> Optional.of(AnswerType.TIME);
            case STRING, TEXT -> Optional.of(AnswerType.TEXT);
            case URL -> Optional.of(AnswerType.URL);
            case QUANTITY -> Optional.of(AnswerType.QUANTITY);
            case GROUP, DISPLAY, QUESTION, ATTACHMENT, REFERENCE, NULL -> Optional.empty();
        };
    }

    private Item.Question question(
            QuestionnaireItemComponent component,
            String linkId,
            Condition condition,
            AnswerType type,
            List<Item> below,
            String path) {
        Map<String, Coding> choices = type == AnswerType.CODE ? options.options(component, path) : Map.of();
        boolean takesOptions = type == AnswerType.CODE || namesFigures(component, type);
        rejectIf(!takesOptions && component.hasAnswerOption(), path + ".answerOption");
        rejectIf(type != AnswerType.CODE && component.hasAnswerValueSet(), path + ".answerValueSet");
        boolean asksBelow = component.getRepeats()
                && !CompiledQuestionnaire.questionsOf(below).isEmpty();
        rejectIf(asksBelow, path + ".repeats");
        var question = new Item.Question(
                linkId,
                condition,
                type,
                component.getRequired(),
                1,
                component.getRepeats() ? Integer.MAX_VALUE : 1,
                choices,
                component.getType() == QuestionnaireItemType.OPENCHOICE,
                List.of(),
                type == AnswerType.QUANTITY ? options.units(component, path) : Map.of(),
                below);
        return component.hasExtension(FormIndex.CALCULATED) ? question : limits.limited(component, question, path);
    }

    /// A calculated integer may come with names of its figures, which [ScoreMeanings] reads.
    private static boolean namesFigures(QuestionnaireItemComponent component, AnswerType type) {
        return type == AnswerType.INTEGER
                && component.hasExtension(FormIndex.CALCULATED)
                && component.getAnswerOption().stream().allMatch(option -> option.getValue() instanceof IntegerType);
    }

    /// The same expression may stand there more than once, as some publish it; two different ones
    /// may not.
    private void calculation(QuestionnaireItemComponent component, Item.Question question, Scope scope, String path) {
        rejectIf(component.hasInitial(), path + ".initial");
        rejectIf(component.getRepeats(), path + ".repeats");
        boolean asksBelow = !CompiledQuestionnaire.questionsOf(question.items()).isEmpty();
        rejectIf(asksBelow, path + ".item");
        List<Extension> extensions = component.getExtension();
        Optional<String> first = Optional.empty();
        for (int i = 0; i < extensions.size(); i++) {
            Extension extension = extensions.get(i);
            String at = path + ".extension[" + i + "]";
            if (!FormIndex.CALCULATED.equals(extension.getUrl())) {
                continue;
            }
            String text = extension.getValue() instanceof Expression expression ? expression.getExpression() : "";
            if (first.isPresent()) {
                rejectIf(!first.get().equals(text), at);
                continue;
            }
            first = Optional.of(text);
            formulas.formula(extension, scope, at)
                    .ifPresent(formula -> calculations.add(new Calculation(
                            question.linkId(), question.type(), question.options(), formula, formula.questions())));
        }
    }

    private void rejectIf(boolean present, String path) {
        if (present) {
            fault(path, NOT_SUPPORTED);
        }
    }

    private void fault(String path, String reason) {
        faults.add(new Fault(path, reason));
    }
}
