package org.entrelacs.coordination.caseload;

import org.entrelacs.contract.PersonId;

/// What can be asked of a caseload.
public sealed interface CaseloadCommand {

    record TakeCase(PersonId person) implements CaseloadCommand {}

    record ReturnCase(PersonId person, String reason) implements CaseloadCommand {}
}
