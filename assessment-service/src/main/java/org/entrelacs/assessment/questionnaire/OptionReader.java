package org.entrelacs.assessment.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.fhir.Fault;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/// Reads what may be chosen: options, codes of a contained value set, units. A coding carries the
/// weight that the form gives it (`ordinalValue`), wherever the form says so.
final class OptionReader {
    static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

    private static final String UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
    private static final String UNIT_OPTION = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption";

    private final List<Fault> faults;
    private final Questionnaire questionnaire;

    OptionReader(List<Fault> faults, Questionnaire questionnaire) {
        this.faults = faults;
        this.questionnaire = questionnaire;
    }

    /// By code, in the order of the form.
    Map<String, Coding> options(QuestionnaireItemComponent component, String path) {
        if (component.hasAnswerValueSet() && !component.hasAnswerOption()) {
            return contained(component.getAnswerValueSet(), path + ".answerValueSet");
        }
        if (component.hasAnswerValueSet()) {
            fault(path + ".answerValueSet", "must not stand beside answerOption");
        }
        Map<String, Coding> options = new LinkedHashMap<>();
        List<QuestionnaireItemAnswerOptionComponent> given = component.getAnswerOption();
        if (given.isEmpty()) {
            fault(path + ".answerOption", "must hold at least one option");
        }
        for (int i = 0; i < given.size(); i++) {
            String at = path + ".answerOption[" + i + "]";
            if (given.get(i).hasModifierExtension()) {
                fault(at + ".modifierExtension", "is not supported");
            }
            if (!(given.get(i).getValue() instanceof Coding coding) || !coding.hasCode()) {
                fault(at, "must be a valueCoding with a code");
            } else if (options.putIfAbsent(coding.getCode(), weighed(coding, given.get(i), at)) != null) {
                fault(at + ".valueCoding.code", "must be unique within the question");
            }
        }
        return Collections.unmodifiableMap(options);
    }

    private Coding weighed(Coding coding, Element option, String path) {
        Coding weighed = new Coding(coding.getSystem(), coding.getCode(), coding.getDisplay());
        if (coding.hasVersion()) {
            weighed.setVersion(coding.getVersion());
        }
        for (Element element : List.of(coding, option)) {
            Extension ordinal = element.getExtensionByUrl(ORDINAL);
            if (ordinal == null) {
                continue;
            }
            if (!(ordinal.getValue() instanceof DecimalType)) {
                fault(path, "must give its ordinalValue as a valueDecimal");
            } else if (!weighed.hasExtension(ORDINAL)) {
                weighed.addExtension(ordinal.copy());
            }
        }
        return weighed;
    }

    /// A value set elsewhere may change at any time, so only one inside the version will do.
    private Map<String, Coding> contained(String reference, String path) {
        Map<String, Coding> options = new LinkedHashMap<>();
        for (Resource resource : questionnaire.getContained()) {
            if (resource instanceof ValueSet choices && reference.equals("#" + choices.getIdPart())) {
                for (ConceptSetComponent include : choices.getCompose().getInclude()) {
                    if (include.hasFilter() || include.hasValueSet()) {
                        fault(path, "must be a contained value set without filters");
                    }
                    for (ConceptReferenceComponent concept : include.getConcept()) {
                        var coding = new Coding(include.getSystem(), concept.getCode(), concept.getDisplay());
                        options.put(concept.getCode(), weighed(coding, concept, path));
                    }
                }
                if (choices.getCompose().hasExclude()) {
                    fault(path, "must be a contained value set without exclusions");
                }
            }
        }
        if (options.isEmpty()) {
            fault(path, "must be a contained value set that lists its codes");
        }
        return Collections.unmodifiableMap(options);
    }

    /// By code, the first one first. A quantity without a unit would be a number that nobody can
    /// compare.
    Map<String, Coding> units(QuestionnaireItemComponent component, String path) {
        Map<String, Coding> units = new LinkedHashMap<>();
        for (int i = 0; i < component.getExtension().size(); i++) {
            Extension extension = component.getExtension().get(i);
            if (UNIT.equals(extension.getUrl()) || UNIT_OPTION.equals(extension.getUrl())) {
                Optional<Coding> unit = extension.getValue() instanceof Coding coding && isUnit(coding)
                        ? Optional.of(coding)
                        : Optional.empty();
                unit.ifPresent(coding -> units.put(coding.getCode(), coding));
                if (unit.isEmpty()) {
                    fault(path + ".extension[" + i + "]", "must be a valueCoding with a code without spaces");
                }
            }
        }
        if (units.isEmpty()) {
            fault(path + ".type", "must come with questionnaire-unit or questionnaire-unitOption");
        }
        return Collections.unmodifiableMap(units);
    }

    private static boolean isUnit(Coding coding) {
        return coding.hasCode() && coding.getCode().chars().noneMatch(Character::isWhitespace);
    }

    private void fault(String path, String reason) {
        faults.add(new Fault(path, reason));
    }
}
