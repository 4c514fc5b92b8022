package org.entrelacs.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Parked inbox records of one partition, read once more: because their turn has come, or because somebody asks.
final class ParkedInbox {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LogAccess access;
    private final String service;
    private final Partition partition;
    private final Runnable wake;
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final List<Request> underWay = new ArrayList<>();

    /// @param wake tells the owner that something is asked
    ParkedInbox(LogAccess access, String service, Partition partition, Runnable wake) {
        this.access = access;
        this.service = service;
        this.partition = partition;
        this.wake = wake;
    }

    /// @param answer whether such a record was parked
    private record Request(long inboxOffset, Optional<Discard> discard, CompletableFuture<Boolean> answer) {}

    private record Discard(String reason, String by) {}

    /// Asks that a record be decided now.
    ///
    /// @return whether such a record was parked
    CompletableFuture<Boolean> retry(long inboxOffset) {
        return ask(new Request(inboxOffset, Optional.empty(), new CompletableFuture<>()));
    }

    /// Asks that a record be taken off the list.
    ///
    /// @param by who says so
    /// @return whether such a record was parked
    CompletableFuture<Boolean> discard(long inboxOffset, String reason, String by) {
        return ask(new Request(inboxOffset, Optional.of(new Discard(reason, by)), new CompletableFuture<>()));
    }

    private CompletableFuture<Boolean> ask(Request request) {
        requests.add(request);
        wake.run();
        return request.answer();
    }

    /// Brings what is asked for, and what waits no longer, into the group.
    ///
    /// @throws LogUnavailable when it cannot be read now
    void addTo(Group group, PartitionState state) {
        for (long inboxOffset : state.parked().next()) {
            group.take(read(inboxOffset));
        }
        for (Request request = requests.poll(); request != null; request = requests.poll()) {
            underWay.add(request);
            if (state.parked().at(request.inboxOffset()) != null) {
                take(request, group);
            } else {
                request.answer().complete(false);
            }
        }
    }

    private void take(Request request, Group group) {
        StoredRecord record = read(request.inboxOffset());
        request.discard()
                .ifPresentOrElse(
                        discard -> group.discard(record, discard.reason(), discard.by()), () -> group.take(record));
    }

    /// The record at an offset of the inbox.
    ///
    /// @throws LogUnavailable when it did not arrive in time
    StoredRecord read(long inboxOffset) {
        try (LogReader reader = access.inbox(service, partition.number())) {
            reader.seek(partition, inboxOffset);
            return reader.poll(PATIENCE).stream()
                    .findFirst()
                    .orElseThrow(() -> new LogUnavailable("nothing arrives from " + partition + "@" + inboxOffset));
        }
    }

    /// The group was committed.
    void done() {
        underWay.forEach(request -> request.answer().complete(true));
        underWay.clear();
    }

    /// The group was not committed: what was asked for is still to be done.
    void undone() {
        requests.addAll(underWay);
        underWay.clear();
    }

    boolean isAsked() {
        return !requests.isEmpty();
    }
}
