package org.entrelacs.planning.proposal;

/// What a proposal is held to and weighed by.
public enum Constraint {
    /// The offer meets the need's category.
    NEED_CODE("need-code", true),
    /// The offer is within reach of the person's territory.
    TERRITORY("territory", true),
    /// The offer's own rule lets the person in.
    ELIGIBILITY("eligibility", true),
    /// The person does not want this provider.
    REFUSED_PROVIDER("refused-provider", true),
    /// The person does not want this class of service.
    REFUSED_SERVICE("refused-service", true),
    /// One class of service for one person comes from one offer, what is planned already included.
    OVERLAP("overlap", true),
    /// No offer gives more hours a week than it has free.
    CAPACITY("capacity", true),

    /// Hours that a need lacks, by its severity.
    UNMET("unmet", false),
    /// A person with a severe need for whom nothing is proposed.
    LEFT_OUT("left-out", false),
    /// Another provider than those that the person prefers.
    PREFERENCE("preference", false),
    /// Another provider than those that the person knows.
    CONTINUITY("continuity", false),
    /// No language in common.
    LANGUAGE("language", false),
    /// The offer is based in another territory.
    TRAVEL("travel", false),
    /// What a week of the service costs.
    COST("cost", false),
    /// Each provider of the person beyond the first.
    ORGANISATIONS("organisations", false);

    private final String code;
    private final boolean hard;

    Constraint(String code, boolean hard) {
        this.code = code;
        this.hard = hard;
    }

    /// As it is written in answers and tables.
    public String code() {
        return code;
    }

    /// Never broken, whatever it would gain.
    public boolean hard() {
        return hard;
    }
}
