package org.entrelacs.assessment.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/// Reads the items of a questionnaire and collects what is wrong with them.
final class FormReader {
    static final String VARIABLE = "http://hl7.org/fhir/StructureDefinition/variable";

    private static final String CALCULATED =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
    private static final String ENABLE_WHEN =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";
    private static final String NOT_SUPPORTED = "is not supported";

    private final List<Fault> faults;
    private final Questionnaire questionnaire;
    private final Set<String> linkIds = new HashSet<>();
    private final List<CalculatedItem> calculated = new ArrayList<>();

    FormReader(List<Fault> faults, Questionnaire questionnaire) {
        this.faults = faults;
        this.questionnaire = questionnaire;
    }

    /// @param path of the expression
    record CalculatedItem(String linkId, String expression, boolean whole, String path) {}

    List<CalculatedItem> calculated() {
        return calculated;
    }

    List<Item> items() {
        return items(questionnaire.getItem(), "");
    }

    private List<Item> items(List<QuestionnaireItemComponent> components, String parent) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            items.add(item(components.get(i), parent + "item[" + i + "]"));
        }
        return List.copyOf(items);
    }

    private Item item(QuestionnaireItemComponent component, String path) {
        String linkId = component.hasLinkId() ? component.getLinkId() : "";
        if (linkId.isBlank()) {
            fault(path + ".linkId", "is missing");
        } else if (!linkIds.add(linkId)) {
            fault(path + ".linkId", "must be unique within the questionnaire");
        }
        rejectUnsupported(component, path);
        if (!component.hasType()) {
            fault(path + ".type", "is missing");
            return new Item.Unasked(linkId);
        }
        if (component.hasExtension(CALCULATED)) {
            return calculated(component, linkId, path);
        }
        return switch (component.getType()) {
            case GROUP -> new Item.Group(linkId, items(component.getItem(), path + "."));
            case DISPLAY -> new Item.Unasked(linkId);
            case CHOICE -> question(component, linkId, AnswerType.CODE, path);
            case BOOLEAN -> question(component, linkId, AnswerType.BOOLEAN, path);
            case INTEGER -> question(component, linkId, AnswerType.INTEGER, path);
            case DECIMAL -> question(component, linkId, AnswerType.DECIMAL, path);
            case DATE -> question(component, linkId, AnswerType.DATE, path);
            case STRING, TEXT -> question(component, linkId, AnswerType.TEXT, path);
            case QUESTION, DATETIME, TIME, URL, OPENCHOICE, ATTACHMENT, REFERENCE, QUANTITY, NULL -> {
                fault(path + ".type", NOT_SUPPORTED + ": " + component.getType().toCode());
                yield new Item.Unasked(linkId);
            }
        };
    }

    private void rejectUnsupported(QuestionnaireItemComponent component, String path) {
        rejectIf(component.hasModifierExtension(), path + ".modifierExtension");
        rejectIf(component.hasEnableWhen(), path + ".enableWhen");
        rejectIf(component.getRepeats(), path + ".repeats");
        rejectIf(component.hasMaxLength(), path + ".maxLength");
        for (int i = 0; i < component.getExtension().size(); i++) {
            String url = component.getExtension().get(i).getUrl();
            rejectIf(VARIABLE.equals(url) || ENABLE_WHEN.equals(url), path + ".extension[" + i + "]");
        }
    }

    private Item question(QuestionnaireItemComponent component, String linkId, AnswerType type, String path) {
        for (int i = 0; i < component.getItem().size(); i++) {
            rejectIf(component.getItem().get(i).getType() != QuestionnaireItemType.DISPLAY, path + ".item[" + i + "]");
        }
        Map<String, Coding> options = type == AnswerType.CODE ? options(component, path) : Map.of();
        rejectIf(type != AnswerType.CODE && component.hasAnswerOption(), path + ".answerOption");
        rejectIf(type != AnswerType.CODE && component.hasAnswerValueSet(), path + ".answerValueSet");
        return new Item.Question(linkId, type, component.getRequired(), options);
    }

    private Map<String, Coding> options(QuestionnaireItemComponent component, String path) {
        if (component.hasAnswerValueSet() && !component.hasAnswerOption()) {
            return contained(component.getAnswerValueSet(), path + ".answerValueSet");
        }
        rejectIf(component.hasAnswerValueSet(), path + ".answerValueSet");
        Map<String, Coding> options = new LinkedHashMap<>();
        List<QuestionnaireItemAnswerOptionComponent> given = component.getAnswerOption();
        if (given.isEmpty()) {
            fault(path + ".answerOption", "must hold at least one option");
        }
        for (int i = 0; i < given.size(); i++) {
            String at = path + ".answerOption[" + i + "]";
            if (!(given.get(i).getValue() instanceof Coding coding) || !coding.hasCode()) {
                fault(at, "must be a valueCoding with a code");
            } else if (options.putIfAbsent(coding.getCode(), coding) != null) {
                fault(at + ".valueCoding.code", "must be unique within the question");
            }
        }
        return Collections.unmodifiableMap(options);
    }

    /// A value set elsewhere may change at any time, so only one inside the version will do.
    private Map<String, Coding> contained(String reference, String path) {
        Map<String, Coding> options = new LinkedHashMap<>();
        for (Resource resource : questionnaire.getContained()) {
            if (resource instanceof ValueSet choices && reference.equals("#" + choices.getIdPart())) {
                for (ConceptSetComponent include : choices.getCompose().getInclude()) {
                    rejectIf(include.hasFilter() || include.hasValueSet(), path);
                    include.getConcept()
                            .forEach(concept -> options.put(
                                    concept.getCode(), new Coding(include.getSystem(), concept.getCode(), null)));
                }
                rejectIf(choices.getCompose().hasExclude(), path);
            }
        }
        if (options.isEmpty()) {
            fault(path, "must be a contained value set that lists its codes");
        }
        return Collections.unmodifiableMap(options);
    }

    private Item calculated(QuestionnaireItemComponent component, String linkId, String path) {
        QuestionnaireItemType type = component.getType();
        if (type != QuestionnaireItemType.INTEGER && type != QuestionnaireItemType.DECIMAL) {
            fault(path + ".type", "must be integer or decimal, since the item is calculated");
        }
        rejectIf(component.hasInitial(), path + ".initial");
        rejectIf(component.hasItem(), path + ".item");
        List<Extension> extensions = component.getExtension();
        boolean found = false;
        for (int i = 0; i < extensions.size(); i++) {
            if (CALCULATED.equals(extensions.get(i).getUrl())) {
                String at = path + ".extension[" + i + "]";
                rejectIf(found, at);
                found = true;
                expression(extensions.get(i), at, faults)
                        .ifPresent(expression -> calculated.add(new CalculatedItem(
                                linkId,
                                expression.getExpression(),
                                type == QuestionnaireItemType.INTEGER,
                                at + ".valueExpression.expression")));
            }
        }
        return new Item.Unasked(linkId);
    }

    static Optional<Expression> expression(Extension extension, String path, List<Fault> faults) {
        if (!(extension.getValue() instanceof Expression expression) || !expression.hasExpression()) {
            faults.add(new Fault(path, "must be a valueExpression with an expression"));
            return Optional.empty();
        }
        if (!"text/fhirpath".equals(expression.getLanguage())) {
            faults.add(new Fault(path + ".valueExpression.language", "must be text/fhirpath"));
            return Optional.empty();
        }
        return Optional.of(expression);
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
