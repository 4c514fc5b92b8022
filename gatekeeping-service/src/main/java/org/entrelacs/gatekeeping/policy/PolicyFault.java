package org.entrelacs.gatekeeping.policy;

/// @param field as in the JSON of a draft, such as `weights.severity`
public record PolicyFault(String field, String reason) {}
