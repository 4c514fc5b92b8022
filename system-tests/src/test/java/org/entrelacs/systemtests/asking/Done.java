package org.entrelacs.systemtests.asking;

/// A command and its definite answer.
///
/// @param attempts it took
public record Done(Order order, Answer answer, int attempts) {}
