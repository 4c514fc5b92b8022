package org.entrelacs.gatekeeping.wording;

/// What a page about a policy says.
final class PolicyTexts {
    static final Phrases ALL = new Phrases()
            .and("title-policy", "Barème « {policy} », version {version}", "Policy “{policy}”, version {version}")
            .and("heading-adoption", "Qui l’a adopté", "Who adopted it")
            .and(
                    "adopted",
                    "Adopté par : {by}, le {on}. Cette version ne change plus.",
                    "Adopted by: {by}, on {on}. This version never changes.")
            .and(
                    "draft",
                    "Cette version est un projet : personne ne l’a adoptée, et rien n’est décidé d’après elle.",
                    "This version is a draft: nobody has adopted it, and nothing is decided by it.")
            .and("heading-weights", "Ce qui compte, et combien", "What counts, and how much")
            .and(
                    "score",
                    "Chaque critère vaut de 0 à 100 % de ses points ; leur somme est le score, de 0 à 100. Le prix n’y"
                            + " entre pas.",
                    "Each criterion gives 0 to 100% of its points; their sum is the score, 0 to 100. The price is not"
                            + " part of it.")
            .and("caption-weights", "Points au plus, par critère", "Points at most, by criterion")
            .and("column-criterion", "Critère", "Criterion")
            .and("column-most", "Points au plus", "Points at most")
            .and("column-measured", "Ce qui est regardé", "What is looked at")
            .and("no-weight", "ne compte pas", "does not count")
            .and(
                    "measured-severity",
                    "le GIR trouvé par l’évaluation : 1 (le plus dépendant) vaut tous les points, 6 aucun",
                    "the GIR that the assessment found: 1 (most dependent) gives all points, 6 none")
            .and(
                    "measured-unmet-need",
                    "le plus grand besoin non couvert que le service concerne, de 0 à 4",
                    "the greatest need not met that the service is for, 0 to 4")
            .and(
                    "measured-urgency",
                    "sous 48 heures (100 %), sous une semaine (66 %), sous un mois (33 %), sans urgence (0 %)",
                    "within 48 hours (100%), within a week (66%), within a month (33%), no urgency (0%)")
            .and(
                    "measured-benefit",
                    "l’effet attendu de ce service sur l’objectif de la personne",
                    "the effect expected of this service on the person’s goal")
            .and(
                    "measured-caregiver",
                    "la charge de l’aidant ; la moitié au moins pour qui vit seul sans aidant confirmé",
                    "the caregiver’s strain; at least half for who lives alone without a confirmed helper")
            .and(
                    "measured-waiting",
                    "le temps d’attente, comparé à l’attente acceptable selon l’urgence : 2, 7, 30 ou 180 jours",
                    "the time waited, beside the acceptable wait for the urgency: 2, 7, 30 or 180 days")
            .and(
                    "measured-evidence",
                    "une évaluation de moins de 90 jours par deux sources ou plus (100 %), de moins d’un an (50 %)",
                    "an assessment of at most 90 days by two sources or more (100%), of at most a year (50%)")
            .and("heading-outcomes", "À partir de quel score", "From which score")
            .and(
                    "threshold",
                    "À partir de {threshold} points, une demande est servie dans l’ordre des scores, tant qu’il y a de"
                            + " l’argent.",
                    "From {threshold} points on, a request is served in the order of scores while there is money.")
            .and(
                    "threshold-moves",
                    "Ce minimum est celui du départ ; il bouge ensuite avec le budget (voir plus bas).",
                    "This minimum is the first one; then it moves with the budget (see below).")
            .and(
                    "band",
                    "Jusqu’à {band} points en dessous, elle attend au lieu d’être refusée ; encore en dessous, elle est"
                            + " refusée, avec ses raisons.",
                    "Up to {band} points below, it waits instead of being refused; below that it is refused, with"
                            + " reasons.")
            .and(
                    "dose",
                    "Une partie est accordée si elle couvre au moins {dose} de ce qui est demandé : moins n’aiderait pas.",
                    "A part is granted if it is at least {dose} of what is asked for: less would not help.")
            .and("doses-none", "Cela vaut pour tous les types de service.", "This holds for all kinds of service.")
            .and("caption-doses", "Autres parts utiles", "Other parts that help")
            .and("column-service-class", "Type de service", "Kind of service")
            .and("column-dose", "Au moins", "At least")
            .and("heading-eligibility", "Qui peut demander, et combien", "Who may ask, and for how much")
            .and("eligible", "Peuvent demander : les GIR de 1 à {gir}.", "Who may ask: GIR 1 to {gir}.")
            .and("eligible-one", "Peut demander : le GIR 1 seulement.", "Who may ask: GIR 1 only.")
            .and(
                    "caps-none",
                    "Aucun montant maximal n’est fixé par demande.",
                    "No largest amount is set for one request.")
            .and("caption-caps", "Montant maximal d’une demande", "Largest amount of one request")
            .and("column-cap", "Au plus", "At most")
            .and("heading-money", "Comment le budget est réparti", "How the budget is spread")
            .and(
                    "pacing",
                    "Le budget est réparti sur toute la période, par cycles de {days} jours. Si plus d’argent est engagé"
                            + " que prévu, le minimum monte ; si c’est moins, il baisse : de {gain} points pour un"
                            + " budget entier d’écart, entre {lowest} et {highest}.",
                    "The budget is spread over the whole period, in cycles of {days} days. While more is committed than"
                            + " planned the minimum rises, while less is it falls: by {gain} points for a whole budget,"
                            + " between {lowest} and {highest}.")
            .and(
                    "buffer",
                    "À la fin d’un cycle, {share} du budget au plus peut être engagé au-delà du plan.",
                    "By the end of a cycle at most {share} of the budget may be committed beyond the plan.")
            .and(
                    "pacing-none",
                    "Le budget n’est pas réparti dans le temps : tout peut être engagé dès le début.",
                    "The budget is not spread over time: all of it may be committed from the start.")
            .and("heading-emergencies", "Ce qui est gardé pour les urgences", "What is kept for emergencies")
            .and(
                    "reserve",
                    "{share} du budget est gardé pour les urgences et les recours ; dans le dernier quart de la période,"
                            + " cette réserve se libère peu à peu.",
                    "{share} of the budget is kept for emergencies and appeals; in the last quarter of the period this"
                            + " reserve comes free little by little.")
            .and(
                    "lump-sum",
                    "En cas d’urgence attestée : {amount} tout de suite, pour {lasts} jours. Une deuxième personne le"
                            + " confirme sous {confirm} jours ouvrés, et l’évaluation est faite sous {assess} jours.",
                    "Where urgency is attested: {amount} at once, for {lasts} days. A second person confirms it within"
                            + " {confirm} working days, and the assessment is completed within {assess} days.")
            .and(
                    "emergencies-none",
                    "Rien n’est gardé pour les urgences et les recours.",
                    "Nothing is kept for emergencies and appeals.")
            .and("heading-people", "Quand des personnes décident", "When people decide")
            .and(
                    "automatic",
                    "Jusqu’à {amount}, le barème décide seul. Au-delà, il propose et des personnes décident.",
                    "Up to {amount} the policy decides by itself. Above, it proposes and people decide.")
            .and(
                    "alone",
                    "Un gestionnaire décide seul jusqu’à {amount} ; au-delà, {quorum} gestionnaires doivent être"
                            + " d’accord.",
                    "One gatekeeper decides alone up to {amount}; above, {quorum} gatekeepers have to agree.")
            .and(
                    "personal",
                    "Gestionnaires qui ont une limite à eux : {count}, de {lowest} à {highest}.",
                    "Gatekeepers with a limit of their own: {count}, from {lowest} to {highest}.")
            .and("personal-none", "Cette limite est la même pour tous.", "This limit is the same for all.")
            .and(
                    "hold",
                    "L’argent d’une décision proposée est gardé {days} jours.",
                    "Money for a decision that is proposed is kept for {days} days.")
            .and(
                    "hold-none",
                    "Aucun argent n’est gardé pour une décision proposée.",
                    "No money is kept for a decision that is proposed.")
            .and(
                    "authority-none",
                    "Un gestionnaire seul peut décider de tout montant.",
                    "One gatekeeper alone may decide any amount.")
            .and(
                    "fragile",
                    "Des personnes décident aussi quand un seul petit changement renverserait le résultat : un poids"
                            + " changé de {share}{steps}.",
                    "People decide as well where one small change would turn the outcome: a weight changed by"
                            + " {share}{steps}.")
            .and("steps-0", "", "")
            .and("steps-1", ", ou une valeur d’un degré", ", or a value by one step")
            .and(
                    "fragile-none",
                    "La fragilité d’un résultat n’est pas examinée.",
                    "Whether an outcome is fragile is not looked at.")
            .and(
                    "duties",
                    "Qui plaide ne décide pas, et qui a décidé n’examine pas le recours.",
                    "Who pleads does not decide, and who decided does not review the appeal.")
            .and("heading-deadlines", "Délais et recours", "Deadlines and appeals")
            .and(
                    "decide-any-time",
                    "Aucun délai n’est fixé aux personnes qui décident.",
                    "No time is set for people to decide.")
            .and(
                    "decide-within-48-hours",
                    "Urgence sous 48 heures : la décision est prise sous {days} jours ouvrés.",
                    "Urgent within 48 hours: it is decided within {days} working days.")
            .and(
                    "decide-within-a-week",
                    "Urgence sous une semaine : la décision est prise sous {days} jours ouvrés.",
                    "Urgent within a week: it is decided within {days} working days.")
            .and(
                    "decide-within-a-month",
                    "Urgence sous un mois : la décision est prise sous {days} jours ouvrés.",
                    "Urgent within a month: it is decided within {days} working days.")
            .and(
                    "decide-none",
                    "Sans urgence : la décision est prise sous {days} jours ouvrés.",
                    "Not urgent: it is decided within {days} working days.")
            .and(
                    "unused",
                    "Ce qui n’est pas utilisé {days} jours après le début prévu revient au budget.",
                    "What is not used {days} days after the service had to start goes back to the budget.")
            .and(
                    "unused-none",
                    "Ce qui est accordé ne revient pas de lui-même au budget.",
                    "What is granted does not go back to the budget by itself.")
            .and(
                    "start",
                    "Un service accordé commence sous {days} jours.",
                    "A service that is granted starts within {days} days.")
            .and(
                    "review",
                    "Une demande en attente est réexaminée tous les {days} jours au plus.",
                    "A request that waits is looked at again within {days} days.")
            .and(
                    "appeal",
                    "Un recours est possible pendant {days} jours. Le gestionnaire de cas le dépose pour la personne.",
                    "An appeal is possible for {days} days. The case manager lodges it for the person.")
            .and(
                    "appeal-terms",
                    "Sa réception est confirmée sous {acknowledge} jours, et il est décidé sous {decide} jours.",
                    "It is acknowledged within {acknowledge} days and decided within {decide} days.")
            .and(
                    "appeal-terms-usual",
                    "Le barème ne fixe pas d’autre délai : sa réception est confirmée sous {acknowledge} jours, et il est"
                            + " décidé sous {decide} jours, comme d’usage.",
                    "The policy says nothing else: it is acknowledged within {acknowledge} days and decided within"
                            + " {decide} days, as is usual.");

    private PolicyTexts() {}
}
