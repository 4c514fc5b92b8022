package org.entrelacs.assessment.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/// AGGIR from what was observed: of each variable, or each of its parts, whether the person does not do it, and the
/// four adverbs, as facts of their own. Letters, rank, GIR and need rules follow. In the order that the guide of 21
/// August 2008 recommends: mental variables last, since the others tell of them. Wording our own.
///
/// An adverb is never "no" because it is not known: look again, or leave it out, and the GIR is not computed.
final class ObservedAggir {
    /// What the adverbs are asked of.
    enum Version {
        /// Everybody, though who does not do it is a C whatever they say.
        ADVERBS_OF_EVERYBODY("1", "instrument-aggir-observed.json"),
        /// Who does it in some way.
        ADVERBS_OF_WHO_DOES_IT("2", "instrument-aggir-observed-2.json");

        private final String number;
        private final String file;

        Version(String number, String file) {
            this.number = number;
            this.file = file;
        }

        String number() {
            return number;
        }

        String file() {
            return file;
        }
    }

    private static final Map<String, Bilingual> FACTS = facts();

    private final Version version;
    private final AggirExpressions expressions;
    private final List<IcfItem> variables;
    private final List<IcfItem> illustrative;
    private final List<List<String>> parts;

    /// @param parts variable, part, English, French
    ObservedAggir(
            Version version,
            JsonNode algorithm,
            List<IcfItem> discriminating,
            List<IcfItem> illustrative,
            List<List<String>> parts) {
        this.version = version;
        this.expressions = new AggirExpressions(algorithm);
        this.variables = new ArrayList<>(discriminating);
        this.variables.addAll(illustrative);
        this.illustrative = illustrative;
        this.parts = parts;
    }

    private static Map<String, Bilingual> facts() {
        Map<String, Bilingual> facts = new LinkedHashMap<>();
        facts.put(
                AdverbExpressions.DOES_NOT_DO,
                new Bilingual(
                        "Does none of it alone: others do it, see to it, or redo all of it",
                        "N'en fait rien seul : d'autres le font, y veillent ou refont tout"));
        facts.put("spontaneously", new Bilingual("Unprompted", "De soi-même"));
        facts.put("totally", new Bilingual("Completely", "En entier"));
        facts.put("correctly", new Bilingual("Properly", "Comme il faut"));
        facts.put("usually", new Bilingual("Every time", "Chaque fois"));
        return facts;
    }

    Questionnaire questionnaire() {
        var form = new Form(
                "aggir-observed",
                version.number(),
                new Bilingual("AGGIR from observation", "AGGIR, observation détaillée"));
        form.purpose("The national grid of the French allowance for autonomy (APA), from facts: what the person does"
                + " without human help, and how. Letters, rank and GIR are computed.");
        form.copyright(AggirScores.COPYRIGHT);
        AdverbExpressions.variables(partsByVariable()).forEach(form::variable);
        expressions.calculation().forEach(form::variable);
        partsByVariable().forEach((variable, names) -> group(form, item(variable), names));
        AggirScores.into(form, expressions);
        return form.questionnaire();
    }

    private Map<String, List<String>> partsByVariable() {
        Map<String, List<String>> byVariable = new LinkedHashMap<>();
        parts.forEach(row ->
                byVariable.computeIfAbsent(row.get(0), _ -> new ArrayList<>()).add(row.get(1)));
        return byVariable;
    }

    private IcfItem item(String variable) {
        return variables.stream()
                .filter(one -> one.linkId().equals(variable))
                .findFirst()
                .orElseThrow();
    }

    private void group(Form form, IcfItem variable, List<String> names) {
        var group = form.item(variable.linkId(), QuestionnaireItemType.GROUP, variable.words());
        group.addCode(variable.converted());
        boolean required = !illustrative.contains(variable);
        for (String part : names) {
            if (names.size() == 1) {
                facts(group, variable.linkId(), required);
            } else {
                String linkId = AdverbExpressions.linkId(variable.linkId(), part);
                var inner =
                        Form.item(group.addItem(), linkId, QuestionnaireItemType.GROUP, words(variable.linkId(), part));
                facts(inner, linkId, required);
                figure(inner, linkId, AdverbExpressions.figure(variable.linkId(), part));
            }
        }
        figure(group, variable.linkId(), AdverbExpressions.figure(variable.linkId(), variable.linkId()));
    }

    private Bilingual words(String variable, String part) {
        return parts.stream()
                .filter(row -> row.get(0).equals(variable) && row.get(1).equals(part))
                .map(row -> new Bilingual(row.get(2), row.get(3)))
                .findFirst()
                .orElseThrow();
    }

    private void facts(QuestionnaireItemComponent group, String linkId, boolean required) {
        String doesNotDo = linkId + "." + AdverbExpressions.DOES_NOT_DO;
        FACTS.forEach((fact, words) -> {
            var item = Form.item(group.addItem(), linkId + "." + fact, QuestionnaireItemType.BOOLEAN, words)
                    .setRequired(required);
            if (version == Version.ADVERBS_OF_WHO_DOES_IT && AdverbExpressions.ADVERBS.contains(fact)) {
                item.addEnableWhen()
                        .setQuestion(doesNotDo)
                        .setOperator(QuestionnaireItemOperator.EQUAL)
                        .setAnswer(new BooleanType(false));
            }
        });
    }

    private static void figure(QuestionnaireItemComponent group, String linkId, String variable) {
        Map<Integer, Bilingual> letters = new LinkedHashMap<>();
        for (int figure = 0; figure <= 4; figure++) {
            String letter = figure == 0 ? "A" : figure == 4 ? "C" : "B";
            letters.put(figure, new Bilingual(letter, letter));
        }
        var item = Form.calculated(
                group.addItem(),
                figureItem(linkId),
                QuestionnaireItemType.INTEGER,
                new Bilingual("Modality", "Modalité"),
                "%" + variable);
        Form.name(item, letters);
    }

    private static String figureItem(String linkId) {
        return linkId + ".modality";
    }

    /// A is 0, C is 4, B is 1 to 3 as many adverbs are negative in the part that does worst. Coherence is two
    /// categories: what is said (d350) and how the person behaves (d710).
    List<NeedRule> needRules() {
        List<NeedRule> rules = new ArrayList<>();
        for (IcfItem variable : variables) {
            if (variable.linkId().equals("coherence")) {
                rules.add(rule("coherence.communication", "d350", NeedDimension.SOCIAL));
                rules.add(rule("coherence.comportement", variable.icf(), variable.dimension()));
            } else {
                rules.add(rule(variable.linkId(), variable.icf(), variable.dimension()));
            }
        }
        return rules;
    }

    private static NeedRule rule(String linkId, String icf, NeedDimension dimension) {
        Map<String, Integer> byFigure = new LinkedHashMap<>();
        for (int qualifier = 0; qualifier <= 4; qualifier++) {
            byFigure.put(Integer.toString(qualifier), qualifier);
        }
        return new NeedRule(figureItem(linkId), icf, dimension, byFigure);
    }
}
