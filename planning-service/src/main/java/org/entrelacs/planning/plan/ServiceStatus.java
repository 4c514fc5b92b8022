package org.entrelacs.planning.plan;

public enum ServiceStatus {
    PLANNED,
    /// its capacity is asked for
    AGREED,
    CAPACITY_RESERVED,
    CAPACITY_REFUSED,
    AUTHORISED,
    NOT_AUTHORISED,
    STARTED,
    ENDED
}
