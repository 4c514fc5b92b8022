package org.entrelacs.coordination.dependency.derivation;

import org.entrelacs.edge.Problem;

/// Broken on purpose: a rule that answers over HTTP.
public record Serving(Problem problem) {}
