package org.entrelacs.log.kafka;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/// The next portion, read by another thread while the last one is worked on. One at most; used by one thread.
final class ReadAhead<T> {
    private final Executor threads;
    private @Nullable FutureTask<T> next;

    ReadAhead(Executor threads) {
        this.threads = threads;
    }

    void begin(Supplier<T> reading) {
        FutureTask<T> task = new FutureTask<>(reading::get);
        threads.execute(task);
        next = task;
    }

    boolean isUnderWay() {
        return next != null;
    }

    /// Waits for what was begun; empty when nothing was.
    ///
    /// @throws KafkaException when it could not be read, or this thread was interrupted: then it is still under way
    Optional<T> take() {
        if (next == null) {
            return Optional.empty();
        }
        try {
            Optional<T> taken = Optional.of(next.get());
            next = null;
            return taken;
        } catch (ExecutionException e) {
            next = null;
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /// Waits until nothing is under way, and forgets what was read.
    void drop() {
        boolean interrupted = false;
        while (next != null) {
            interrupted |= Thread.interrupted();
            try {
                take();
            } catch (InterruptException _) {
                interrupted = true;
            } catch (KafkaException _) {
                // it would have been told to whoever took it
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
