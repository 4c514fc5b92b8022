package org.entrelacs.planning.plan;

public enum NeedStatus {
    /// by a service of the plan, or wholly by what the person can already rely on
    COVERED,
    DECLINED,
    LEFT_UNCOVERED,
    OPEN
}
