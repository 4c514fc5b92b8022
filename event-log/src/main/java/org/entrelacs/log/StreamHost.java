package org.entrelacs.log;

/// Runs the streams of one service on the partitions that this instance owns.
public final class StreamHost {

    public StreamHost(ServiceDefinition definition) {
        this.definition = definition;
    }

    private final ServiceDefinition definition;

    /// The streams of a kind that the definition names.
    public <C, S, E, R> Streams<C, S, E, R> streams(StreamKind<C, S, E, R> kind) {
        throw new IllegalStateException(definition.name() + "/" + kind.name() + " is not hosted yet");
    }
}
