package org.entrelacs.coordination.caseload;

import org.entrelacs.contract.PersonId;
import org.pcollections.PSet;

/// The persons whose case the manager has, without order.
public record Caseload(PSet<PersonId> persons) {}
