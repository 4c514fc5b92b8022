package org.entrelacs.gatekeeping.letter;

import org.entrelacs.gatekeeping.wording.Phrases;

/// What a letter says of how a request was weighed, and of what was granted before.
final class WeighingTexts {
    static final Phrases ALL = new Phrases()
            .and("heading-criteria", "Comment votre demande a été évaluée", "How your request was weighed")
            .and(
                    "right",
                    "Cette aide est un droit : elle ne dépend ni du score ni de l’argent disponible.",
                    "This help is a right: it depends neither on the score nor on the money that is left.")
            .and(
                    "score",
                    "Votre demande obtient {score} points sur 100. Il en fallait {threshold} pour être servie.",
                    "Your request has {score} points out of 100. To be served it needed {threshold}.")
            .and(
                    "money",
                    "Argent disponible pour cette décision : {spendable}. Demandes servies avant la vôtre : {ahead}.",
                    "Money that could be spent at this decision: {spendable}. Requests that go before yours: {ahead}.")
            .and(
                    "caption-criteria",
                    "Points par critère, arrondis à une décimale. Le prix n’entre pas dans le score.",
                    "Points by criterion, rounded to one decimal. The price is not part of the score.")
            .and("column-criterion", "Ce qui compte", "What counts")
            .and("column-found", "Ce qui a été trouvé", "What was found")
            .and("column-points", "Points", "Points")
            .and("column-most", "Au plus", "At most")
            .and("total", "Total", "Total")
            .and("found-gir", "GIR {gir}", "GIR {gir}")
            .and("found-gir-unknown", "GIR non calculable", "GIR not computable")
            .and(
                    "found-need",
                    "plus grand besoin non couvert : {unmet} sur 4",
                    "greatest need that is not met: {unmet} of 4")
            .and("found-urgency-within-48-hours", "sous 48 heures", "within 48 hours")
            .and("found-urgency-within-a-week", "sous une semaine", "within a week")
            .and("found-urgency-within-a-month", "sous un mois", "within a month")
            .and("found-urgency-none", "pas d’urgence", "no urgency")
            .and("found-benefit", "{share} de l’effet possible", "{share} of the possible effect")
            .and("found-caregiver", "charge de l’aidant : {share}", "caregiver’s strain: {share}")
            .and(
                    "found-caregiver-alone",
                    "vit seul sans aidant confirmé ; charge : {share}",
                    "lives alone without a confirmed helper; strain: {share}")
            .and(
                    "found-waiting",
                    "{share} de l’attente acceptable ({days} jours)",
                    "{share} of the acceptable wait ({days} days)")
            .and(
                    "found-evidence",
                    "évaluation du {day}, {sources} source(s)",
                    "assessment of {day}, {sources} source(s)")
            .and("found-nothing", "non renseigné", "not known")
            .and(
                    "heading-before",
                    "Par rapport à ce qui vous était accordé avant",
                    "Compared with what you were granted before")
            .and(
                    "less-than-before",
                    "C’est moins qu’avant : {now} au lieu de {before}, accordés le {at} pour le même type de service.",
                    "This is less than before: {now} instead of {before}, granted on {at} for the same kind of service.")
            .and(
                    "change-of-score",
                    "Votre score était alors de {before} ; il est de {now}.",
                    "Your score was {before} then; it is {now}.")
            .and(
                    "change-of-need",
                    "Part de cette différence qui vient de votre situation (besoin, urgence, attente…) : {points} points.",
                    "Part of the difference that comes from your situation (need, urgency, wait…): {points} points.")
            .and(
                    "change-of-policy",
                    "Part qui vient d’un changement de barème (de {before} à {now}) : {points} points.",
                    "Part that comes from a change of policy (from {before} to {now}): {points} points.")
            .and("same-policy", "Le barème n’a pas changé depuis : {now}.", "The policy has not changed since: {now}.")
            .and(
                    "other-policy",
                    "Le barème a changé : de {before} à {now}.",
                    "The policy has changed: from {before} to {now}.")
            .and(
                    "change-of-threshold",
                    "Le minimum pour être servi était de {before} points ; il est de {now}.",
                    "The minimum to be served was {before} points; it is {now}.")
            .and("version", "« {policy} », version {version}", "“{policy}”, version {version}")
            .and("caption-before", "Points par critère, alors et maintenant", "Points by criterion, then and now")
            .and("column-points-before", "Alors", "Then")
            .and("column-points-now", "Maintenant", "Now");

    private WeighingTexts() {}
}
