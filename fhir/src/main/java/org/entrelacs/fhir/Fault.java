package org.entrelacs.fhir;

/// Why something that was sent cannot be used.
///
/// @param path within what was sent: `item[2].answerOption[0].valueCoding.code`
/// @param reason what it should be; never what it was
public record Fault(String path, String reason) {}
