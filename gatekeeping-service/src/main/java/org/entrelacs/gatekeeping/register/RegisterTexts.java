package org.entrelacs.gatekeeping.register;

import org.entrelacs.gatekeeping.wording.Phrases;

/// What the public register says.
final class RegisterTexts {
    static final Phrases ALL = new Phrases()
            .and("title-register", "Registre public des enveloppes", "Public register of envelopes")
            .and("title-account", "Enveloppe « {envelope} »", "Envelope “{envelope}”")
            .and("heading-about", "De quoi il s’agit", "What this is")
            .and(
                    "about",
                    "Ce registre montre à chacun comment des budgets limités sont partagés : selon quels barèmes, adoptés"
                            + " par qui, et avec quels résultats. Il ne contient rien sur les personnes.",
                    "This register shows everybody how limited budgets are shared out: by which policies, adopted by"
                            + " whom, and with what results. It holds nothing about persons.")
            .and("heading-policies", "Barèmes", "Policies")
            .and("policies-none", "Aucun barème n’est encore adopté.", "No policy has been adopted yet.")
            .and("caption-policies", "Barèmes adoptés, en vigueur et anciens", "Adopted policies, in force and before")
            .and("column-policy", "Barème", "Policy")
            .and("column-by", "Adopté par", "Adopted by")
            .and("column-on", "Le", "On")
            .and("column-state", "État", "State")
            .and("in-force", "en vigueur", "in force")
            .and("before", "ancien", "before")
            .and("version", "{policy}, version {version}", "{policy}, version {version}")
            .and("heading-envelopes", "Enveloppes", "Envelopes")
            .and("envelopes-none", "Aucune enveloppe n’est ouverte.", "No envelope is open.")
            .and("more", "La suite : /register?after={next}", "More: /register?after={next}")
            .and("caption-envelopes", "Budgets ouverts", "Budgets that were opened")
            .and("column-envelope", "Enveloppe", "Envelope")
            .and("column-programme", "Programme", "Programme")
            .and("column-territory", "Territoire", "Territory")
            .and("column-period", "Période", "Period")
            .and("column-total", "Total", "Total")
            .and("period", "du {from} au {to}", "{from} to {to}")
            .and("heading-terms", "Le budget", "The budget")
            .and(
                    "programme",
                    "Programme : {programme}. Territoire : {territory}.",
                    "Programme: {programme}. Territory: {territory}.")
            .and("total", "Total à l’ouverture : {total}, {period}.", "Total when it was opened: {total}, {period}.")
            .and(
                    "entitlement-right",
                    "Cette aide est un droit : elle n’est jamais refusée faute d’argent.",
                    "This help is a right: it is never refused for lack of money.")
            .and(
                    "entitlement-discretionary",
                    "Cette aide est accordée dans la limite du budget.",
                    "This help is granted within the limits of the budget.")
            .and(
                    "entitlement-capacity",
                    "Cette aide est limitée par des places ou des heures.",
                    "This help is limited by places or hours.")
            .and(
                    "entitlement-own-means",
                    "Cette aide est payée par les personnes.",
                    "This help is paid by the persons.")
            .and("heading-applied", "Barèmes appliqués", "Policies applied")
            .and(
                    "caption-applied",
                    "Barèmes de cette enveloppe, le premier d’abord",
                    "Policies of this envelope, the first one first")
            .and("column-from", "Depuis le", "From")
            .and("unknown", "—", "—")
            .and("heading-thresholds", "Minimum pour être servi", "Minimum to be served")
            .and(
                    "thresholds",
                    "En points entiers. Le minimum exact d’une décision est dans la lettre de la personne concernée.",
                    "In whole points. The exact minimum of a decision is in the letter of the person concerned.")
            .and("caption-thresholds", "Minimum depuis chaque date", "Minimum from each date on")
            .and("column-threshold", "Points", "Points")
            .and("heading-months", "Argent engagé", "Money committed")
            .and(
                    "months",
                    "À la fin de chaque mois terminé. Un mois où moins de dix demandes ont fait bouger l’argent n’est"
                            + " pas montré : il compte avec le suivant.",
                    "At the end of each month that is over. A month in which money moved for fewer than ten requests is"
                            + " not shown: it counts with the next one.")
            .and("months-none", "Aucun mois n’est encore terminé.", "No month is over yet.")
            .and("caption-months", "Total et part engagée", "Total, and what of it is committed")
            .and("column-month", "Mois", "Month")
            .and("column-committed", "Engagé", "Committed")
            .and("not-shown", "pas montré", "not shown")
            .and("heading-outcomes", "Ce que sont devenues les demandes", "What became of requests")
            .and(
                    "outcomes",
                    "Arrondi à la dizaine. Moins de dix n’est pas montré, ni une somme qui permettrait de le deviner.",
                    "Rounded to tens. Fewer than ten is not shown, nor a sum from which it could be guessed.")
            .and("caption-outcomes", "Demandes, par situation et par raison", "Requests, by standing and reason")
            .and("column-outcome", "Situation, raison", "Standing, reason")
            .and("column-about", "Environ", "About")
            .and("fewer-than-ten", "moins de dix", "fewer than ten")
            .and("withheld", "pas montré", "not shown")
            .and("reason", "{stand} : {category}", "{stand}: {category}")
            .and("stand-to-be-decided", "à décider par des personnes", "to be decided by people")
            .and("stand-waiting", "en attente", "waiting")
            .and("stand-partly-granted", "accordées en partie", "granted in part")
            .and("stand-granted", "accordées", "granted")
            .and("stand-refused", "refusées", "refused")
            .and("stand-withdrawn", "retirées", "withdrawn")
            .and("stand-released", "rendues", "given back")
            .and("stand-carried-over", "reportées sur le budget suivant", "carried over to the next budget")
            .and("category-by-policy", "selon le barème", "by the policy")
            .and("category-confirmed", "confirmées par des personnes", "confirmed by people")
            .and("category-departure", "dérogation au barème", "departure from the policy")
            .and("category-on-appeal", "sur recours", "on appeal")
            .and("category-score-in-band", "score juste sous le minimum", "score just below the minimum")
            .and("category-no-budget", "pas assez d’argent", "not enough money")
            .and("category-not-eligible", "condition de GIR non remplie", "GIR condition not met")
            .and("category-incomplete", "demande incomplète", "incomplete")
            .and("category-too-weak", "score trop bas", "score too low")
            .and("category-outside-period", "hors période", "outside the period")
            .and("category-amount", "montant ou monnaie", "amount or currency")
            .and("category-no-envelope", "enveloppe non ouverte", "envelope not open")
            .and("category-other", "autre raison", "other reason");

    private RegisterTexts() {}
}
