package org.entrelacs.gatekeeping.letter;

import org.entrelacs.gatekeeping.wording.Phrases;

/// What a letter says of the decision and of who took it.
final class DecisionTexts {
    static final Phrases ALL = new Phrases()
            .and("title-letter", "Votre demande : {service}", "Your request: {service}")
            .and("heading-request", "La demande", "The request")
            .and("caption-request", "Ce qui a été demandé", "What was asked for")
            .and("request", "Référence", "Reference")
            .and("service-class", "Type de service", "Kind of service")
            .and("programme", "Programme", "Programme")
            .and("territory", "Territoire", "Territory")
            .and("asked", "Montant demandé", "Amount asked for")
            .and("received", "Demande reçue le", "Received on")
            .and("written", "Situation au", "As of")
            .and("heading-decision", "La décision", "The decision")
            .and(
                    "granted",
                    "Votre demande est accordée : {amount}. Le service doit commencer au plus tard le {startBy}.",
                    "Your request is granted: {amount}. The service has to start by {startBy}.")
            .and(
                    "rest-not-waited-for",
                    "Le reste de votre demande ({rest}) n’est pas accordé et n’est plus en attente.",
                    "The rest of your request ({rest}) is not granted and no longer waits.")
            .and(
                    "partly-granted",
                    "Une partie de votre demande est accordée : {amount} sur {asked}. Le service doit commencer au plus"
                            + " tard le {startBy}.",
                    "Part of your request is granted: {amount} of {asked}. The service has to start by {startBy}.")
            .and(
                    "rest-waits",
                    "Le reste ({rest}) reste sur la liste d’attente ; vous n’avez rien à faire. Il sera réexaminé au plus"
                            + " tard le {reviewBy}.",
                    "The rest ({rest}) stays on the waiting list; you need not do anything. It is looked at again by"
                            + " {reviewBy}.")
            .and(
                    "part-helps",
                    "Une partie n’est accordée que si elle aide vraiment : au moins {least} de ce qui est demandé. En"
                            + " dessous, le service n’aurait pas d’effet utile.",
                    "A part is granted only where it really helps: at least {least} of what is asked for. Less would"
                            + " have no useful effect.")
            .and(
                    "waiting",
                    "Votre demande n’est ni accordée ni refusée : elle est sur la liste d’attente. Elle sera réexaminée"
                            + " au plus tard le {reviewBy}, et plus tôt si de l’argent se libère.",
                    "Your request is neither granted nor refused: it is on the waiting list. It is looked at again by"
                            + " {reviewBy}, and earlier if money comes free.")
            .and(
                    "carried-over",
                    "La période du budget est terminée. Votre demande continue dans le budget suivant ({envelope}) ; le"
                            + " temps déjà attendu est conservé.",
                    "The budget's period is over. Your request goes on in the next budget ({envelope}); the time that"
                            + " you have waited is kept.")
            .and(
                    "provisional-urgency",
                    "En raison de l’urgence, {amount} sont accordés à titre provisoire, au plus tard jusqu’au {until}."
                            + " Ce montant sera déduit de ce qui sera accordé.",
                    "Because it is urgent, {amount} are granted provisionally, until {until} at the latest. This is"
                            + " taken off what is granted later.")
            .and(
                    "provisional-silence",
                    "Comme aucune décision n’a été prise à temps, {amount} sont accordés à titre provisoire, au plus"
                            + " tard jusqu’au {until}. Ce montant sera déduit de ce qui sera accordé.",
                    "Since nobody decided in time, {amount} are granted provisionally, until {until} at the latest."
                            + " This is taken off what is granted later.")
            .and(
                    "overdue",
                    "Le délai de décision est dépassé. La faute en revient au service, pas à vous.",
                    "The time to decide is over. That is the service's failure, not yours.")
            .and("refused", "Votre demande est refusée.", "Your request is refused.")
            .and(
                    "to-be-decided",
                    "Votre demande n’est pas encore décidée. Le barème seul ne suffit pas : des personnes doivent"
                            + " l’examiner.",
                    "Your request is not decided yet. The policy alone is not enough: people have to look at it.")
            .and(
                    "because-amount",
                    "Le montant demandé dépasse celui jusqu’auquel le barème décide seul ({limit}).",
                    "The amount asked for is above the one up to which the policy decides by itself ({limit}).")
            .and(
                    "because-fragile",
                    "Le résultat est incertain : un petit changement d’un seul élément le renverserait.",
                    "The outcome is uncertain: a small change of a single element would turn it.")
            .and(
                    "because-annulled",
                    "Un recours a annulé la première décision ; d’autres personnes décident à nouveau.",
                    "An appeal annulled the first decision; other people decide again.")
            .and(
                    "withdrawn",
                    "La demande a été retirée. Motif : {reason}.",
                    "The request was withdrawn. Reason: {reason}.")
            .and(
                    "released",
                    "Ce qui était accordé et pas encore dépensé a été rendu. Motif : {reason}.",
                    "What was granted and not yet spent was given back. Reason: {reason}.")
            .and("spent", "Dépensé jusqu’ici : {amount}.", "Spent so far: {amount}.")
            .and("heading-reasons", "Pourquoi", "Why")
            .and("heading-changes", "Ce qui changerait la décision", "What would change the decision")
            .and("heading-waiting", "Votre place sur la liste d’attente", "Your place on the waiting list")
            .and(
                    "stronger-ahead",
                    "Demandes devant la vôtre parce que leur score est plus élevé aujourd’hui : {count}.",
                    "Requests before yours because their score is higher today: {count}.")
            .and(
                    "longer-ahead",
                    "Demandes devant la vôtre avec le même score, parce qu’elles attendent depuis plus longtemps :"
                            + " {count}.",
                    "Requests before yours with the same score, because they have waited longer: {count}.")
            .and(
                    "by-gatekeeper",
                    "Une personne a décidé de faire attendre cette demande jusqu’à cette date.",
                    "A person decided to let this request wait until that date.")
            .and(
                    "review",
                    "La demande sera réexaminée au plus tard le {reviewBy}.",
                    "The request is looked at again by {reviewBy}.")
            .and("heading-deciders", "Qui a décidé, et selon quel barème", "Who decided, and by which policy")
            .and(
                    "by-policy",
                    "Décidé le {at} en appliquant le barème, sans intervention d’une personne.",
                    "Decided on {at} by applying the policy; no person stepped in.")
            .and(
                    "by-person",
                    "Décidé le {at} par un gestionnaire de l’enveloppe.",
                    "Decided on {at} by a gatekeeper of the envelope.")
            .and(
                    "by-panel",
                    "Décidé le {at} par une commission de plusieurs gestionnaires de l’enveloppe.",
                    "Decided on {at} by a panel of several gatekeepers of the envelope.")
            .and(
                    "by-reviewer",
                    "Décidé le {at} par la personne qui a examiné votre recours, et qui n’avait pas pris part à la"
                            + " première décision.",
                    "Decided on {at} by the person who reviewed your appeal and had no part in the first decision.")
            .and("confirmed", "La décision est celle que le barème prévoit.", "The decision is what the policy says.")
            .and(
                    "departed",
                    "La décision s’écarte du barème. Motif enregistré : {reason}.",
                    "The decision departs from the policy. Recorded reason: {reason}.")
            .and(
                    "policy",
                    "Barème appliqué : « {policy} », version {version}. Chacun peut le consulter.",
                    "Policy applied: “{policy}”, version {version}. Everybody may read it.")
            .and(
                    "no-policy",
                    "Aucun barème n’a été appliqué, puisque l’enveloppe n’est pas ouverte.",
                    "No policy was applied, since the envelope is not open.");

    private DecisionTexts() {}
}
