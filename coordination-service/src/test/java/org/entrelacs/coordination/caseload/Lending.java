package org.entrelacs.coordination.caseload;

import org.entrelacs.coordination.cases.Case;

/// Broken on purpose: rules of one stream that know another stream's state.
public record Lending(Case lent) {}
