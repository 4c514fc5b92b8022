package org.entrelacs.log;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// One work on a thread of its own.
final class BackgroundThread implements Background.Work {
    private final Background.Round round;
    private final Thread thread;
    private volatile boolean ending;

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
                long rest = round.run();
                if (rest > 0 && !ending) {
                    LockSupport.parkNanos(this, rest);
                }
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

    @Override
    public void wake() {
        LockSupport.unpark(thread);
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
