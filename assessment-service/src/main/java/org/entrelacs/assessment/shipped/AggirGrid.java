package org.entrelacs.assessment.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/// AGGIR with its seventeen variables (CASF annexe 2-1, guide of 21 August 2008): ten discriminating, and seven
/// illustrative ones that no calculation reads and nobody has to answer. Wording our own.
final class AggirGrid {
    static final String VERSION = "2";

    private final AggirExpressions expressions;
    private final List<IcfItem> discriminating;
    private final List<IcfItem> illustrative;

    AggirGrid(JsonNode algorithm, List<IcfItem> discriminating, List<IcfItem> illustrative) {
        this.expressions = new AggirExpressions(algorithm);
        this.discriminating = discriminating;
        this.illustrative = illustrative;
    }

    Questionnaire questionnaire() {
        var form = new Form("aggir", VERSION, new Bilingual("AGGIR grid", "Grille AGGIR"));
        form.purpose("Scores the loss of autonomy with the national grid of the French allowance for autonomy (APA):"
                + " what the person does without human help, technical aids being part of the person. The seven"
                + " illustrative variables help to plan and never count.");
        form.copyright(AggirScores.COPYRIGHT);
        expressions.variables().forEach(form::variable);
        form.choices("modality", AggirInstrument.MODALITIES, AggirInstrument.MODALITY);
        discriminating.forEach(item -> question(form, item, true));
        illustrative.forEach(item -> question(form, item, false));
        AggirScores.into(form, expressions);
        return form.questionnaire();
    }

    private static void question(Form form, IcfItem item, boolean required) {
        form.item(item.linkId(), QuestionnaireItemType.CHOICE, item.words())
                .setRequired(required)
                .setAnswerValueSet("#modality")
                .addCode(item.converted());
    }

    /// A is no difficulty, B a moderate one (ICF qualifier 2, the middle of what "in part" may mean), C a complete
    /// one. One way only: an ICF qualifier says nothing about the grid, which looks at what is done and not at how
    /// hard it is. Where the baseline measures the same category, the greater of the two counts.
    List<NeedRule> needRules() {
        List<NeedRule> rules = new ArrayList<>();
        discriminating.forEach(item -> rules.add(rule(item)));
        illustrative.forEach(item -> rules.add(rule(item)));
        return rules;
    }

    private static NeedRule rule(IcfItem item) {
        Map<String, Integer> byAnswer = new LinkedHashMap<>();
        byAnswer.put("A", 0);
        byAnswer.put("B", 2);
        byAnswer.put("C", 4);
        return new NeedRule(item.linkId(), item.icf(), item.dimension(), byAnswer);
    }
}
