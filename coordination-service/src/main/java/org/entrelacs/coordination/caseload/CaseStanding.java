package org.entrelacs.coordination.caseload;

/// What is known of a case by whoever wants to take it.
public enum CaseStanding {
    OPEN,
    CLOSED,
    ABSENT,
    /// Could not be read just now.
    UNREAD
}
