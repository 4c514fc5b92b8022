package org.entrelacs.coordination.dependency;

import org.entrelacs.coordination.dependency.derivation.Fact;

/// Broken on purpose: the register knows the rules that feed it.
public record Knowing(Fact fact) {}
