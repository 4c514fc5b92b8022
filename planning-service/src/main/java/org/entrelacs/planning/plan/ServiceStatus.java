package org.entrelacs.planning.plan;

public enum ServiceStatus {
    PLANNED("planned"),
    /// Its capacity is asked for.
    AGREED("agreed"),
    CAPACITY_RESERVED("capacity-reserved"),
    CAPACITY_REFUSED("capacity-refused"),
    AUTHORISED("authorised"),
    NOT_AUTHORISED("not-authorised"),
    STARTED("started"),
    /// Started, and at rest for a while.
    SUSPENDED("suspended"),
    ENDED("ended");

    private final String code;

    ServiceStatus(String code) {
        this.code = code;
    }

    /// As it is written in answers.
    public String code() {
        return code;
    }
}
