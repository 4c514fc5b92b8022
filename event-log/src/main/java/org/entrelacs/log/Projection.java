package org.entrelacs.log;

import java.util.Set;

/// A fold of whole topics into something that can be asked: lists, searches, timelines. Disposable, since replaying
/// the topics makes it again; each instance keeps its own.
///
/// Events of one partition arrive in order, each once; events of different partitions arrive in any order.
public interface Projection {

    /// Unique within the service: `offers`.
    String name();

    /// The sealed event interfaces it folds; the topics that hold them are read whole.
    Set<Class<?>> events();

    /// Called by one thread at a time.
    void apply(Recorded<?> event);
}
