package org.entrelacs.coordination.caseload;

/// Why a caseload does not do what it is asked.
public sealed interface CaseloadRefusal {

    record NoSuchCase() implements CaseloadRefusal {}

    record CaseIsClosed() implements CaseloadRefusal {}

    record CaseloadFull(int norm) implements CaseloadRefusal {}

    record CaseAlreadyTaken() implements CaseloadRefusal {}

    record CaseNotInCaseload() implements CaseloadRefusal {}
}
