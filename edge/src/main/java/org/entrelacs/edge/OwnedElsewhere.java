package org.entrelacs.edge;

/// Leaves a resource that cannot answer, because another instance of the service owns the stream; the whole
/// request is for that one. Thrown by [Replies], so that no resource has to think of it.
public final class OwnedElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int partition;

    OwnedElsewhere(int partition) {
        super("partition " + partition + " is owned by another instance", null, false, false);
        this.partition = partition;
    }

    public int partition() {
        return partition;
    }
}
