package org.entrelacs.systemtests.account;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.entrelacs.systemtests.asking.Answer;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Order;

/// Gives orders until the answer is definite, and keeps apart what was not done from what may have been. Safe for
/// any number of threads.
final class Asker {
    private static final Duration WITHIN = Duration.ofMinutes(4);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int UNKNOWN = 504;
    /// Owned elsewhere, or not available: nothing was written.
    private static final Set<Integer> NOT_DONE = Set.of(421, 503);

    private final Clients clients;
    private final Tally tally;
    private final AtomicLong ticks;

    /// @param ticks orders all that happens, in place of a clock
    Asker(Clients clients, Tally tally, AtomicLong ticks) {
        this.clients = clients;
        this.tally = tally;
        this.ticks = ticks;
    }

    /// @param answer the definite one
    /// @param called when the attempt began that was answered
    /// @param returned when it was
    /// @param possible when the first attempt began that may have done it, or is doing it still; `called` when no
    ///     attempt went astray
    record Given(Order order, Answer answer, long called, long returned, long possible) {
        boolean wentAstray() {
            return possible != called;
        }
    }

    /// Whether nobody can say now what is the case.
    static boolean isWithoutAnswer(Answer answer) {
        return answer.status() == UNKNOWN || NOT_DONE.contains(answer.status());
    }

    /// @throws AssertionError when no definite answer came within four minutes
    Given give(Order order) {
        long begin = System.nanoTime();
        long possible = Long.MAX_VALUE;
        String last = "";
        while (System.nanoTime() - begin < WITHIN.toNanos()) {
            long called = ticks.incrementAndGet();
            tally.attempted();
            try {
                Answer answer = clients.attempt(order);
                if (answer.status() == UNKNOWN) {
                    tally.unknown();
                    possible = Math.min(possible, called);
                } else if (!NOT_DONE.contains(answer.status())) {
                    tally.answered(begin, System.nanoTime());
                    return new Given(order, answer, called, ticks.incrementAndGet(), Math.min(possible, called));
                }
                last = answer.toString();
            } catch (ConnectException | HttpConnectTimeoutException notSent) {
                last = notSent.toString();
            } catch (IOException e) {
                tally.unknown();
                possible = Math.min(possible, called);
                last = e.toString();
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new AssertionError(order + " got no definite answer; the last was " + last);
    }
}
