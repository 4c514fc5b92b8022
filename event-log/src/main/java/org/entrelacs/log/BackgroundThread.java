package org.entrelacs.log;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// One work on a thread of its own. Waking it while it works costs nothing: only a thread that rests is unparked, lest
/// it be called out of every wait that its round contains.
final class BackgroundThread implements Background.Work {
    private final Background.Round round;
    private final Thread thread;
    private volatile boolean ending;
    private volatile boolean resting;
    private volatile boolean woken;

    BackgroundThread(String name, Background.Round round) {
        this.round = round;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!ending) {
                woken = false;
                rest(round.run());
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } catch (InterruptedException e) {
            ending = true;
        } finally {
            Thread.interrupted(); // what is let go of is let go of in peace
            round.ended();
        }
    }

    /// The one who wakes writes `woken` and then looks at `resting`, here it is the other way round: one of the
    /// two sees the other.
    private void rest(long nanos) {
        resting = true;
        if (nanos > 0 && !woken && !ending) {
            LockSupport.parkNanos(this, nanos);
        }
        resting = false;
    }

    @Override
    public void wake() {
        woken = true;
        if (resting) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void end() {
        ending = true;
        wake();
    }

    @Override
    public void stop(Duration patience) {
        end();
        boolean interrupted = false;
        boolean patient = true;
        while (thread.isAlive()) {
            try {
                if (patient && !thread.join(patience)) {
                    patient = false;
                    thread.interrupt();
                }
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
