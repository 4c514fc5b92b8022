package org.entrelacs.log;

/// Why nothing has happened yet: how far the inbox of this service is behind a source.
///
/// @param events of the source that have not reached the inbox
/// @param problem what keeps them; empty when nothing does
public record SourceLag(String source, long events, String problem) {}
