package org.entrelacs.gatekeeping.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.gatekeeping.weighing.ScoredCriterion;

/// Reasons in words, made from their codes. A code of the form `kind:criterion` or `criterion-…` speaks
/// of one criterion; the rest stand in the table as they are. What was found and what is required stand
/// in codes as well: figures, days, ranges such as `1..4`.
public final class ReasonTexts {
    private static final String CRITERION = "criterion-";

    private static final Text NOTHING = new Text("", "");

    /// Reasons whose figures are minor units.
    private static final Set<String> AMOUNTS =
            Set.of("amount-out-of-range", "amount-above-cap", "state-amount", "ask-within-cap");

    private static final Map<String, Text> TEXTS = new HashMap<>();

    static {
        // Why not
        say(
                "gir-not-computable",
                "Le GIR n’a pas pu être calculé : l’évaluation AGGIR est absente ou incomplète.",
                "The GIR could not be computed: the AGGIR assessment is missing or incomplete.");
        say(
                "gir-not-eligible",
                "GIR trouvé : {found} ; GIR ouvrant droit : {required}.",
                "GIR found: {found}; eligible GIR: {required}.");
        say(
                "outside-envelope-period",
                "La date ({found}) est hors de la période de l’enveloppe ({required}).",
                "The date ({found}) lies outside the envelope’s period ({required}).");
        say(
                "amount-out-of-range",
                "Le montant demandé ({found}) n’est pas dans les limites ({required}).",
                "The amount asked for ({found}) is not within the limits ({required}).");
        say(
                "another-currency",
                "La demande est en {found}, l’enveloppe en {required}.",
                "The request is in {found}, the envelope in {required}.");
        say(
                "incomplete",
                "La demande est incomplète : « {criterion} » n’est pas renseigné.",
                "The request is incomplete: “{criterion}” is not known.");
        say(
                "score-below-threshold",
                "Le score ({found}) est inférieur au minimum ({required}).",
                "The score ({found}) is below the minimum ({required}).");
        say(
                "criterion",
                "Critère « {criterion} » : valeur {found} sur {required}.",
                "Criterion “{criterion}”: value {found} out of {required}.");
        say(
                "amount-above-cap",
                "Le montant demandé ({found}) n’est pas dans les limites ({required}) pour ce type de service.",
                "The amount asked for ({found}) is not within the limits ({required}) for this kind of service.");
        say(
                "by-gatekeeper",
                "Un gestionnaire s’est écarté du barème ; motif : {found}.",
                "A gatekeeper departed from the policy; reason: {found}.");
        say("no-such-envelope", "L’enveloppe demandée n’est pas ouverte.", "The envelope asked for is not open.");
        // What would change it
        say(
                "complete-assessment",
                "Compléter l’évaluation pour que le GIR soit calculable.",
                "Complete the assessment, so that the GIR can be computed.");
        say(
                "reassess-gir",
                "Une nouvelle évaluation qui trouve un GIR parmi : {required} (trouvé : {found}).",
                "A new assessment that finds a GIR of {required} (found: {found}).");
        say(
                "ask-within-period",
                "Demander pendant la période de l’enveloppe ({required}).",
                "Ask within the envelope’s period ({required}).");
        say(
                "state-amount",
                "Demander un montant dans les limites : {required}.",
                "Ask for an amount within the limits: {required}.");
        say("ask-in-currency", "Demander en {required}.", "Ask in {required}.");
        say("complete", "Renseigner « {criterion} ».", "State “{criterion}”.");
        say(
                "raise",
                "« {criterion} » à {required} au lieu de {found} aurait suffi pour ne pas être refusé.",
                "“{criterion}” at {required} instead of {found} would have spared the refusal.");
        say(
                "raise-several",
                "Aucun critère n’y suffit seul : le score ({found}) devrait atteindre {required}.",
                "No single criterion would do: the score ({found}) would have to reach {required}.");
        say(
                "ask-within-cap",
                "Demander un montant dans les limites : {required}.",
                "Ask for an amount within the limits: {required}.");
        say("appeal", "Un recours peut être déposé.", "An appeal can be lodged.");
        say("open-envelope", "Demander sur une enveloppe ouverte.", "Ask of an envelope that is open.");
    }

    private static final Map<ScoredCriterion, Text> CRITERIA = Map.of(
            ScoredCriterion.SEVERITY, new Text("sévérité (GIR)", "severity (GIR)"),
            ScoredCriterion.UNMET_NEED, new Text("besoin non couvert", "unmet need"),
            ScoredCriterion.URGENCY, new Text("urgence", "urgency"),
            ScoredCriterion.BENEFIT, new Text("bénéfice attendu", "expected benefit"),
            ScoredCriterion.CAREGIVER, new Text("situation de l’aidant", "caregiver’s situation"),
            ScoredCriterion.WAITING, new Text("attente", "waiting"),
            ScoredCriterion.EVIDENCE, new Text("qualité de l’évaluation", "quality of the evidence"));

    private ReasonTexts() {}

    private static void say(String code, String fr, String en) {
        TEXTS.put(code, new Text(fr, en));
    }

    /// @param currency of the amounts that the reason speaks of
    /// @throws IllegalArgumentException for a code that the rules do not use
    public static Text of(Reason reason, String currency) {
        var code = reason.code();
        int colon = code.indexOf(':');
        if (colon > 0) {
            return text(reason, code.substring(0, colon), criterion(code.substring(colon + 1)), currency);
        }
        if (code.startsWith(CRITERION)) {
            return text(reason, "criterion", criterion(code.substring(CRITERION.length())), currency);
        }
        return text(reason, code, NOTHING, currency);
    }

    private static Text text(Reason reason, String code, Text criterion, String currency) {
        var facts = AMOUNTS.contains(code) ? Facts.inMoney(currency) : Facts.PLAIN;
        return known(code)
                .with(Map.of(
                        "criterion", criterion,
                        "found", facts.words(reason.found()),
                        "required", facts.words(reason.required())));
    }

    private static Text known(String code) {
        var text = TEXTS.get(code);
        if (text == null) {
            throw new IllegalArgumentException("no text for the reason " + code);
        }
        return text;
    }

    /// What a criterion is called.
    public static Text criterion(String code) {
        for (var known : CRITERIA.entrySet()) {
            if (known.getKey().code().equals(code)) {
                return known.getValue();
            }
        }
        throw new IllegalArgumentException("no text for the criterion " + code);
    }
}
