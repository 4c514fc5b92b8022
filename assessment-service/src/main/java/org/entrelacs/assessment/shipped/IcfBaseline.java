package org.entrelacs.assessment.shipped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/// The biopsychosocial and environmental baseline in full: 44 categories of the ICF on the person and 15 on what is
/// around them. Wording our own.
///
/// Of an activity, performance (what the person does where they live) and capacity (what they could do in a standard
/// place, without help) are two answers; of the environment, barrier and facilitator are, since one thing can be
/// both: value and sign stay apart. Needs rest on performance, impairment and barriers. Capacity and facilitators may
/// be left out.
final class IcfBaseline {
    static final String VERSION = "2";

    private static final String QUALIFIERS = "urn:entrelacs:codesystem:icf-qualifier";
    private static final String FACILITATORS = "urn:entrelacs:codesystem:icf-facilitator";

    private final List<List<String>> dimensions;
    private final List<IcfItem> items;
    private final List<List<String>> qualifiers;
    private final List<List<String>> facilitators;

    /// @param dimensions word, English, French
    /// @param items ICF code, dimension, title of the ICF, English, French
    /// @param qualifiers code, English, French
    /// @param facilitators the same scale in words of help
    IcfBaseline(
            List<List<String>> dimensions,
            List<List<String>> items,
            List<List<String>> qualifiers,
            List<List<String>> facilitators) {
        this.dimensions = dimensions;
        this.items = items.stream().map(IcfBaseline::item).toList();
        this.qualifiers = qualifiers;
        this.facilitators = facilitators;
    }

    private static IcfItem item(List<String> row) {
        return IcfItem.of(List.of(row.get(0), row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)));
    }

    Questionnaire questionnaire() {
        var form = new Form(
                "baseline",
                VERSION,
                new Bilingual(
                        "Biopsychosocial and environmental baseline",
                        "Bilan initial biopsychosocial et environnemental"));
        form.purpose("A picture of a person's situation in five dimensions, beside the grid that opens rights.");
        form.copyright("Codes and titles of categories: International Classification of Functioning, Disability and"
                + " Health (ICF), © World Health Organization. The wording of the items is this project's own.");
        form.choices("qualifier", QUALIFIERS, words(qualifiers));
        form.choices("facilitator", FACILITATORS, words(facilitators));
        for (IcfAspect aspect : IcfAspect.values()) {
            form.variable(aspect.word(), BaselineExtents.codes(paths(aspect)));
        }
        for (List<String> dimension : dimensions) {
            var group = form.item(
                    dimension.get(0), QuestionnaireItemType.GROUP, new Bilingual(dimension.get(1), dimension.get(2)));
            items.stream()
                    .filter(item -> item.dimension().name().equalsIgnoreCase(dimension.get(0)))
                    .forEach(item -> category(group, item));
        }
        scores(form);
        return form.questionnaire();
    }

    private static Map<String, Bilingual> words(List<List<String>> scale) {
        Map<String, Bilingual> words = new LinkedHashMap<>();
        scale.forEach(row -> words.put(row.get(0), new Bilingual(row.get(1), row.get(2))));
        return words;
    }

    private List<String> paths(IcfAspect aspect) {
        return items.stream()
                .filter(item -> IcfAspect.of(item).contains(aspect))
                .map(aspect::path)
                .toList();
    }

    private static void category(QuestionnaireItemComponent dimension, IcfItem item) {
        var category = Form.item(dimension.addItem(), item.icf(), QuestionnaireItemType.GROUP, item.words());
        category.addCode(item.coding());
        for (IcfAspect aspect : IcfAspect.of(item)) {
            Form.item(category.addItem(), aspect.linkId(item), QuestionnaireItemType.CHOICE, aspect.question())
                    .setRequired(aspect.required())
                    .setAnswerValueSet("#" + aspect.choices());
        }
    }

    private static void scores(Form form) {
        for (IcfAspect aspect : IcfAspect.values()) {
            form.decimal(aspect.word() + "-extent", aspect.extent(), BaselineExtents.mean(aspect.word()));
        }
        List<String> required = Stream.of(IcfAspect.values())
                .filter(IcfAspect::required)
                .map(IcfAspect::word)
                .toList();
        form.score(
                "to-look-again",
                new Bilingual("Required answers to look at again", "Réponses obligatoires à revoir"),
                BaselineExtents.toLookAgain(required));
    }

    /// The qualifier is the disability; 8 and 9 are no amounts, so no rule lists them.
    List<NeedRule> needRules() {
        List<NeedRule> rules = new ArrayList<>();
        for (IcfItem item : items) {
            Map<String, Integer> byAnswer = new LinkedHashMap<>();
            for (int qualifier = 0; qualifier <= 4; qualifier++) {
                byAnswer.put(Integer.toString(qualifier), qualifier);
            }
            rules.add(new NeedRule(IcfAspect.of(item).getFirst().linkId(item), item.icf(), item.dimension(), byAnswer));
        }
        return rules;
    }
}
