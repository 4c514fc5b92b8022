package org.entrelacs.assessment.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/// AGGIR: the ten discriminating variables, the rank and the GIR (CASF annexes 2-1 and 2-2). Wording our own.
final class AggirInstrument {
    static final String VERSION = "1";

    static final String MODALITIES = "urn:entrelacs:codesystem:aggir-modality";
    static final Map<String, Bilingual> MODALITY = modality();

    private final AggirExpressions expressions;
    private final List<List<String>> items;

    AggirInstrument(JsonNode algorithm, List<List<String>> items) {
        this.expressions = new AggirExpressions(algorithm);
        this.items = items;
    }

    private static Map<String, Bilingual> modality() {
        Map<String, Bilingual> modality = new LinkedHashMap<>();
        modality.put(
                "A",
                new Bilingual(
                        "Does it alone: unprompted, completely, properly and every time",
                        "Le fait seul : de soi-même, en entier, comme il faut et chaque fois"));
        modality.put(
                "B",
                new Bilingual(
                        "Does it alone only in part: at least one of unprompted, completely, properly, every time"
                                + " is lacking",
                        "Ne le fait seul qu'en partie : il manque au moins l'une des conditions (de soi-même, en"
                                + " entier, comme il faut, chaque fois)"));
        modality.put("C", new Bilingual("Does not do it alone", "Ne le fait pas seul"));
        return modality;
    }

    Questionnaire questionnaire() {
        var form = new Form("aggir", VERSION, new Bilingual("AGGIR grid", "Grille AGGIR"));
        form.purpose("Scores the loss of autonomy with the national grid of the French allowance for autonomy (APA):"
                + " what the person does without human help, technical aids being part of the person.");
        form.copyright("Grid and calculation are set by law (CASF annexes 2-1 and 2-2). The decree of 1997, since"
                + " abrogated, said that the algorithm belongs to the Syndicat national de gérontologie clinique, which"
                + " makes it available to the services of the State and of local authorities, and that others may not"
                + " use it, in particular for profit, without prior written permission; the texts in force carry no such"
                + " notice. The wording of the items is this project's own.");
        expressions.variables().forEach(form::variable);
        form.choices("modality", MODALITIES, MODALITY);
        for (List<String> row : items) {
            form.item(row.get(0), QuestionnaireItemType.CHOICE, new Bilingual(row.get(3), row.get(4)))
                    .setRequired(true)
                    .setAnswerValueSet("#modality");
        }
        form.score("rank", new Bilingual("Rank (1 to 13)", "Rang (1 à 13)"), expressions.rankItem());
        form.score(
                "gir",
                new Bilingual("Iso-resource group (GIR 1 to 6)", "Groupe iso-ressources (GIR 1 à 6)"),
                expressions.girItem());
        return form.questionnaire();
    }

    /// A is no difficulty, B a moderate one (ICF qualifier 2, the middle of what "in part" may mean), C a complete
    /// one. One way only: an ICF qualifier says nothing about the grid, which looks at what is done and not at how
    /// hard it is. Where the baseline measures the same category, the greater of the two counts.
    List<NeedRule> needRules() {
        List<NeedRule> rules = new ArrayList<>();
        for (List<String> row : items) {
            Map<String, Integer> byAnswer = new LinkedHashMap<>();
            byAnswer.put("A", 0);
            byAnswer.put("B", 2);
            byAnswer.put("C", 4);
            rules.add(new NeedRule(row.get(0), row.get(1), dimension(row.get(2)), byAnswer));
        }
        return rules;
    }

    private static NeedDimension dimension(String word) {
        return NeedDimension.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
