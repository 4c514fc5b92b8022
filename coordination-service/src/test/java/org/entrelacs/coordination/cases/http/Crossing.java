package org.entrelacs.coordination.cases.http;

import org.entrelacs.coordination.cases.view.CaseRow;

/// Broken on purpose: HTTP that goes through the view.
public record Crossing(CaseRow row) {}
