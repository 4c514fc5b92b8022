package org.entrelacs.log;

/// A fold of whole topics into something that can be asked: lists, searches, timelines. Disposable, since replaying
/// the topics makes it again; each instance keeps its own.
///
/// Events of one partition arrive in order, each once; events of different partitions arrive in any order.
public interface Projection extends RecordProjection {

    /// Called by one thread at a time.
    void apply(Recorded<?> event);

    @Override
    default void take(StoredRecord stored, RecordReader reader) {
        apply(reader.read(stored));
    }
}
