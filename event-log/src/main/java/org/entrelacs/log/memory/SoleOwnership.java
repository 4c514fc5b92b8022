package org.entrelacs.log.memory;

import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entrelacs.log.Ownership;
import org.jspecify.annotations.Nullable;

/// There is one instance, and it owns everything.
final class SoleOwnership implements Ownership {
    private final IntSupplier partitions;
    private @Nullable Listener listener;

    SoleOwnership(IntSupplier partitions) {
        this.partitions = partitions;
    }

    @Override
    public void start(Listener told) {
        listener = told;
        told.assigned(all());
    }

    private Set<Integer> all() {
        return IntStream.range(0, partitions.getAsInt()).boxed().collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public long confirmedAt() {
        return System.nanoTime();
    }

    @Override
    public void confirmSoon() {
        // always confirmed
    }

    @Override
    public void close() {
        if (listener != null) {
            listener.revoked(all());
        }
    }
}
