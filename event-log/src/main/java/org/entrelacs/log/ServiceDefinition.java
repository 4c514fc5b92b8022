package org.entrelacs.log;

import java.util.List;

/// All that the kernel needs to know of a service.
///
/// @param name such as `planning`; part of its topics, groups and transactional ids
/// @param kinds of stream that it owns
/// @param reactions to events of other services and of its own
/// @param projections that answer its lists and searches
public record ServiceDefinition(
        String name,
        List<StreamKind<?, ?, ?, ?>> kinds,
        List<Reaction<?, ?>> reactions,
        List<RecordProjection> projections) {}
