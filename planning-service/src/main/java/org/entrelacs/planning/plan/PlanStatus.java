package org.entrelacs.planning.plan;

public enum PlanStatus {
    DRAFT,
    SUBMITTED,
    AGREED,
    ACTIVE,
    CLOSED
}
