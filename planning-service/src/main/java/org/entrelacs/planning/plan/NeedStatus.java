package org.entrelacs.planning.plan;

public enum NeedStatus {
    /// By a service of the plan, or wholly by what the person can already rely on.
    COVERED("covered"),
    DECLINED("declined"),
    LEFT_UNCOVERED("left-uncovered"),
    OPEN("open");

    private final String code;

    NeedStatus(String code) {
        this.code = code;
    }

    /// As it is written in answers.
    public String code() {
        return code;
    }
}
