package org.entrelacs.assessment.questionnaire;

import java.util.List;
import java.util.Set;
import org.entrelacs.fhir.Fault;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/// What an item may hold that would change which answers are right, and that is not supported. An
/// extension that only says how an item looks, where it came from or what may become of its
/// answer is kept and never interpreted.
final class Unsupported {
    private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";
    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    private static final Set<String> EXTENSIONS = Set.of(
            FHIR + "questionnaire-constraint",
            FHIR + "questionnaire-optionExclusive",
            FHIR + "questionnaire-unitValueSet",
            FHIR + "targetConstraint",
            SDC + "answerExpression",
            SDC + "answerOptionsToggleExpression",
            SDC + "contextExpression");

    private Unsupported() {}

    static void faults(QuestionnaireItemComponent component, String path, List<Fault> faults) {
        if (component.hasModifierExtension()) {
            faults.add(new Fault(path + ".modifierExtension", "is not supported"));
        }
        if (component.getRepeats() && component.getType() == QuestionnaireItemType.GROUP) {
            faults.add(new Fault(path + ".repeats", "is not supported"));
        }
        boolean isAsked = component.getType() != QuestionnaireItemType.GROUP
                && component.getType() != QuestionnaireItemType.DISPLAY
                && !component.hasExtension(FormIndex.CALCULATED);
        for (int i = 0; i < component.getExtension().size(); i++) {
            String url = component.getExtension().get(i).getUrl();
            if (EXTENSIONS.contains(url) || (!isAsked && LimitReader.OF_ANSWERS.contains(url))) {
                faults.add(new Fault(path + ".extension[" + i + "]", "is not supported"));
            }
        }
    }
}
