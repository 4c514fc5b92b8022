package org.entrelacs.assessment.shipped;

import java.util.Map;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/// A questionnaire in the making, bilingual throughout.
final class Form {
    private static final String VARIABLE = "http://hl7.org/fhir/StructureDefinition/variable";
    private static final String CALCULATED =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";

    private static final String OPTION_PREFIX = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionPrefix";

    private final Questionnaire questionnaire = new Questionnaire();

    Form(String id, String version, Bilingual title) {
        questionnaire
                .setUrl("urn:entrelacs:questionnaire:" + id)
                .setVersion(version)
                .setName(id)
                .setStatus(PublicationStatus.DRAFT)
                .addSubjectType("Patient")
                .setLanguage("en");
        title.into(questionnaire.getTitleElement());
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    void purpose(String purpose) {
        questionnaire.setPurpose(purpose);
    }

    void copyright(String copyright) {
        questionnaire.setCopyright(copyright);
    }

    void variable(String name, String expression) {
        questionnaire.addExtension(new Extension(VARIABLE, fhirPath(expression).setName(name)));
    }

    QuestionnaireItemComponent item(String linkId, QuestionnaireItemType type, Bilingual text) {
        return item(questionnaire.addItem(), linkId, type, text);
    }

    static QuestionnaireItemComponent item(
            QuestionnaireItemComponent item, String linkId, QuestionnaireItemType type, Bilingual text) {
        item.setLinkId(linkId).setType(type);
        text.into(item.getTextElement());
        return item;
    }

    /// A value set of the questionnaire's own, for any number of questions.
    ///
    /// @param words by code
    void choices(String id, String system, Map<String, Bilingual> words) {
        ValueSet choices = new ValueSet();
        choices.setStatus(PublicationStatus.DRAFT).setId(id);
        ConceptSetComponent include = choices.getCompose().addInclude().setSystem(system);
        words.forEach((code, display) -> include.addConcept()
                .setCode(code)
                .setDisplay(display.english())
                .addDesignation()
                .setLanguage("fr")
                .setValue(display.french()));
        questionnaire.addContained(choices);
    }

    void score(String linkId, Bilingual text, String expression) {
        calculated(questionnaire.addItem(), linkId, QuestionnaireItemType.INTEGER, text, expression);
    }

    void decimal(String linkId, Bilingual text, String expression) {
        calculated(questionnaire.addItem(), linkId, QuestionnaireItemType.DECIMAL, text, expression);
    }

    /// A score whose figures have names.
    void score(String linkId, Bilingual text, String expression, Map<Integer, Bilingual> meanings) {
        calculated(questionnaire.addItem(), linkId, QuestionnaireItemType.INTEGER, text, expression);
        name(questionnaire.getItem().getLast(), meanings);
    }

    static QuestionnaireItemComponent calculated(
            QuestionnaireItemComponent item,
            String linkId,
            QuestionnaireItemType type,
            Bilingual text,
            String expression) {
        item(item, linkId, type, text).setReadOnly(true).addExtension(new Extension(CALCULATED, fhirPath(expression)));
        return item;
    }

    static void name(QuestionnaireItemComponent score, Map<Integer, Bilingual> meanings) {
        meanings.forEach((value, meaning) -> {
            StringType label = new StringType();
            meaning.into(label);
            score.addAnswerOption().setValue(new IntegerType(value)).addExtension(new Extension(OPTION_PREFIX, label));
        });
    }

    private static Expression fhirPath(String expression) {
        return new Expression().setLanguage("text/fhirpath").setExpression(expression);
    }
}
