package org.entrelacs.edge.forwarding;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Knows what a test tells: the first address until it is doubted, then the next.
@Singleton
public class ToldOwners implements Owners {
    private final Queue<String> addresses = new ConcurrentLinkedQueue<>();

    public void tell(String... owners) {
        addresses.clear();
        addresses.addAll(List.of(owners));
    }

    @Override
    public Optional<String> find(int partition) {
        return Optional.ofNullable(addresses.peek());
    }

    @Override
    public Optional<String> lastKnown(int partition) {
        return find(partition);
    }

    @Override
    public void doubt(int partition, String address) {
        addresses.remove(address);
    }
}
