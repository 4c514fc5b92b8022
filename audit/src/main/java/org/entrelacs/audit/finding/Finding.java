package org.entrelacs.audit.finding;

/// Something in the log that should not be. Free of personal data: of payloads it names types and fields
/// only.
///
/// @param expected what the invariant wants there, in words
/// @param found what is there
public record Finding(Invariant invariant, Place place, String expected, String found) {}
