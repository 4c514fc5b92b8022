package org.entrelacs.assessment.shipped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/// The biopsychosocial and environmental baseline on ICF categories. Wording our own.
///
/// Answers are ICF qualifiers as codes, never numbers: the steps of the scale are unequal, and 8 (not specified: look
/// again) and 9 (not applicable) are no amounts, so no need rule lists them and no score is computed.
final class BaselineInstrument {
    static final String VERSION = "1";

    private static final String QUALIFIERS = "urn:entrelacs:codesystem:icf-qualifier";
    private static final String ICF = "http://hl7.org/fhir/sid/icf";
    private static final String ICF_RELEASE = "2017a";

    private final List<List<String>> dimensions;
    private final List<List<String>> items;
    private final List<List<String>> qualifiers;

    /// @param dimensions word, English, French
    /// @param items ICF code, dimension, title of the ICF, English, French
    /// @param qualifiers code, English, French
    BaselineInstrument(List<List<String>> dimensions, List<List<String>> items, List<List<String>> qualifiers) {
        this.dimensions = dimensions;
        this.items = items;
        this.qualifiers = qualifiers;
    }

    Questionnaire questionnaire() {
        var form = new Form(
                "baseline",
                VERSION,
                new Bilingual(
                        "Biopsychosocial and environmental baseline",
                        "Bilan initial biopsychosocial et environnemental"));
        form.purpose("A first picture of a person's situation in five dimensions, beside the grid that opens rights.");
        form.copyright("Codes and titles of categories: International Classification of Functioning, Disability and"
                + " Health (ICF), © World Health Organization. The wording of the items is this project's own.");
        Map<String, Bilingual> words = new LinkedHashMap<>();
        qualifiers.forEach(row -> words.put(row.get(0), new Bilingual(row.get(1), row.get(2))));
        form.choices("qualifier", QUALIFIERS, words);
        for (List<String> dimension : dimensions) {
            var group = form.item(
                    dimension.get(0), QuestionnaireItemType.GROUP, new Bilingual(dimension.get(1), dimension.get(2)));
            items.stream().filter(row -> row.get(1).equals(dimension.get(0))).forEach(row -> question(group, row));
        }
        return form.questionnaire();
    }

    private void question(QuestionnaireItemComponent group, List<String> row) {
        var item = Form.item(
                group.addItem(), row.get(0), QuestionnaireItemType.CHOICE, new Bilingual(row.get(3), row.get(4)));
        item.setRequired(true)
                .setAnswerValueSet("#qualifier")
                .addCode(new Coding(ICF, row.get(0), row.get(2)).setVersion(ICF_RELEASE));
    }

    /// The qualifier is the disability.
    List<NeedRule> needRules() {
        List<NeedRule> rules = new ArrayList<>();
        for (List<String> row : items) {
            Map<String, Integer> byAnswer = new LinkedHashMap<>();
            for (int qualifier = 0; qualifier <= 4; qualifier++) {
                byAnswer.put(Integer.toString(qualifier), qualifier);
            }
            rules.add(new NeedRule(
                    row.get(0), row.get(0), NeedDimension.valueOf(row.get(1).toUpperCase(Locale.ROOT)), byAnswer));
        }
        return rules;
    }
}
