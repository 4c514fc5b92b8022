package org.entrelacs.gatekeeping.letter;

import org.entrelacs.gatekeeping.wording.Phrases;

/// What a letter says of appeals.
final class AppealTexts {
    static final Phrases ALL = new Phrases()
            .and("heading-appeals", "Votre recours", "Your appeal")
            .and(
                    "appeal-pending",
                    "Votre recours du {lodgedAt} est à l’étude. Il doit être décidé au plus tard le {decideBy}.",
                    "Your appeal of {lodgedAt} is being looked at. It has to be decided by {decideBy}.")
            .and("appeal-acknowledged", "Sa réception vous a été confirmée.", "You were told that it has arrived.")
            .and(
                    "appeal-not-acknowledged",
                    "Sa réception doit vous être confirmée au plus tard le {acknowledgeBy}.",
                    "You have to be told by {acknowledgeBy} that it has arrived.")
            .and(
                    "appeal-withdrawn",
                    "Le recours du {lodgedAt} a été retiré. Motif : {reason}.",
                    "The appeal of {lodgedAt} was withdrawn. Reason: {reason}.")
            .and(
                    "interim",
                    "En attendant la décision, {amount} ont été accordés à titre provisoire.",
                    "Until the decision, {amount} was granted provisionally.")
            .and(
                    "appeal-upheld",
                    "Recours décidé le {at} : vous avez gain de cause. Tout ce qui restait demandé est accordé :"
                            + " {amount}.",
                    "Appeal decided on {at}: it is upheld. All that was still asked for is granted: {amount}.")
            .and(
                    "appeal-varied",
                    "Recours décidé le {at} : vous avez gain de cause en partie. Il est accordé : {amount}.",
                    "Appeal decided on {at}: it is upheld in part. Granted: {amount}.")
            .and(
                    "appeal-annulled",
                    "Recours décidé le {at} : la décision est annulée. D’autres personnes décident à nouveau.",
                    "Appeal decided on {at}: the decision is annulled. Other people decide again.")
            .and(
                    "appeal-dismissed",
                    "Recours décidé le {at} : il est rejeté. La décision reste la même.",
                    "Appeal decided on {at}: it is dismissed. The decision stays.")
            .and("explanation", "Explication : {explanation}", "Explanation: {explanation}")
            .and(
                    "original",
                    "Selon le barème de la première décision ({policy}), avec les faits d’alors : {outcome}.",
                    "By the policy of the first decision ({policy}), on the facts of that time: {outcome}.")
            .and(
                    "today",
                    "Selon le barème au jour du recours ({policy}), avec les faits de ce jour : {outcome}.",
                    "By the policy of the day of the appeal ({policy}), on the facts of that day: {outcome}.")
            .and("outcome-granted", "accordé, {amount}", "granted, {amount}")
            .and("outcome-partially-granted", "accordé en partie, {amount}", "granted in part, {amount}")
            .and("outcome-deferred", "en attente", "on the waiting list")
            .and("outcome-refused", "refusé", "refused")
            .and("heading-appeal", "Si vous n’êtes pas d’accord", "If you do not agree")
            .and("appeal-until", "Vous pouvez faire un recours jusqu’au {until}.", "You may appeal until {until}.")
            .and("appeal-over", "Le délai de recours a pris fin le {until}.", "The time to appeal ended on {until}.")
            .and(
                    "appeal-how",
                    "Dites-le à votre gestionnaire de cas, qui dépose le recours pour vous, avec vos mots. Motifs"
                            + " possibles : les faits sont faux ou anciens, les critères sont mal appliqués, la"
                            + " procédure n’est pas respectée, l’aide ne suffit pas.",
                    "Tell your case manager, who lodges the appeal for you in your own words. Possible grounds: the facts"
                            + " are wrong or old, the criteria were not applied as they should be, the procedure was"
                            + " not kept, the help is not enough.")
            .and(
                    "appeal-by-others",
                    "Le recours est décidé par quelqu’un qui n’a pris aucune part à cette décision : sa réception vous"
                            + " est confirmée sous {acknowledge} jours, sa décision vient sous {decide} jours.",
                    "Somebody who had no part in this decision decides the appeal: you are told within {acknowledge}"
                            + " days that it has arrived, and what is decided within {decide} days.")
            .and(
                    "new-facts",
                    "Si votre situation change, une nouvelle demande est possible à tout moment.",
                    "If your situation changes, a new request is possible at any time.");

    private AppealTexts() {}
}
