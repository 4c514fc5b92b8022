package org.entrelacs.coordination.cases;

import org.entrelacs.coordination.cases.view.CaseRow;
import org.entrelacs.planning.Neighbour;

/// Broken on purpose: a rule that reads a view, and another service.
public record Peeking(CaseRow row, Neighbour neighbour) {}
