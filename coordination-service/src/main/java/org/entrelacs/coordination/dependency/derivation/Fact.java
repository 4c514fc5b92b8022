package org.entrelacs.coordination.dependency.derivation;

import org.entrelacs.contract.coordination.DependencyEvent;

/// @param register key of the stream that keeps the dependency: a person, or what is shared
/// @param event what the fact will be in the log
public record Fact(String register, DependencyEvent event) {}
