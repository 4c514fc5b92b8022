package org.entrelacs.log;

import java.util.Set;

/// A fold of the records of whole topics, for what can be told from their headers: no payload is decoded unless the
/// fold asks for it. Else as [Projection], which is told events.
///
/// Records of one partition arrive in order, each once; records of different partitions arrive in any order.
public interface RecordProjection {

    /// Unique within the service: `offers`.
    String name();

    /// The sealed event interfaces it folds; the topics that hold them are read whole.
    Set<Class<?>> events();

    /// Called by one thread at a time, for records of the events that it folds.
    ///
    /// @param reader makes an event of the record
    /// @throws UnreadableRecord when nothing can be made of the record; it is passed over and logged
    void take(StoredRecord stored, RecordReader reader);
}
