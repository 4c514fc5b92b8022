package org.entrelacs.contract.coordination;

import org.entrelacs.contract.EventType;
import org.entrelacs.contract.PersonId;

/// What has happened to one case manager's load. Stream: `caseload/<case manager>`. The load never exceeds the norm
/// (45 persons, Hébert & Veil 2004).
public sealed interface CaseloadEvent {

    @EventType("org.entrelacs.coordination.CaseTaken.v1")
    record CaseTaken(PersonId person) implements CaseloadEvent {}

    @EventType("org.entrelacs.coordination.CaseReturned.v1")
    record CaseReturned(PersonId person, String reason) implements CaseloadEvent {}
}
