package org.entrelacs.planning.plan;

public enum PlanStatus {
    DRAFT("draft"),
    SUBMITTED("submitted"),
    AGREED("agreed"),
    ACTIVE("active"),
    CLOSED("closed");

    private final String code;

    PlanStatus(String code) {
        this.code = code;
    }

    /// As it is written in answers.
    public String code() {
        return code;
    }
}
