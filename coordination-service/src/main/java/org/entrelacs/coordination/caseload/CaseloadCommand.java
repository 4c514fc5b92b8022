package org.entrelacs.coordination.caseload;

import org.entrelacs.contract.PersonId;

/// What can be asked of a caseload.
public sealed interface CaseloadCommand {

    /// @param standing of the case as it was read before; it may have changed since, and the case says so by an event
    record TakeCase(PersonId person, CaseStanding standing) implements CaseloadCommand {}

    record ReturnCase(PersonId person, String reason) implements CaseloadCommand {}
}
