package org.entrelacs.systemtests.takeover;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.entrelacs.systemtests.asking.Answer;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Order;

/// One caller that gives one command after the other to a stream, each until it is acknowledged, and notes how
/// long each took.
public final class Prober implements Runnable {
    private static final long PAUSE = Duration.ofMillis(10).toNanos();

    /// An acknowledged command.
    public record Wait(Instant asked, Instant acknowledged) {
        public Duration took() {
            return Duration.between(asked, acknowledged);
        }
    }

    /// The next command, each with a key of its own.
    public interface Orders {
        Order next();
    }

    private final Clients clients;
    private final Orders orders;
    private final Queue<Wait> waits = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    public Prober(Clients clients, Orders orders) {
        this.clients = clients;
        this.orders = orders;
    }

    @Override
    public void run() {
        while (!over) {
            Order order = orders.next();
            Instant asked = Instant.now();
            while (!acknowledged(order)) {
                LockSupport.parkNanos(PAUSE);
            }
            waits.add(new Wait(asked, Instant.now()));
            LockSupport.parkNanos(PAUSE);
        }
    }

    private boolean acknowledged(Order order) {
        try {
            Answer answer = clients.attempt(order);
            if (answer.isRefused()) {
                throw new AssertionError(order + " was refused: " + answer);
            }
            return answer.isAcknowledged();
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether a command that was asked after this moment is acknowledged.
    public boolean hasServedSince(Instant moment) {
        return waits.stream().anyMatch(wait -> wait.asked().isAfter(moment));
    }

    /// The longest wait for a command that was acknowledged after this moment.
    public Wait longestSince(Instant moment) {
        return waits.stream()
                .filter(wait -> wait.acknowledged().isAfter(moment))
                .max((one, other) -> one.took().compareTo(other.took()))
                .orElseThrow(() -> new AssertionError("nothing was acknowledged after " + moment));
    }

    public void end() {
        over = true;
    }
}
