package org.entrelacs.log;

import java.time.Duration;

/// Where work goes on beside its callers: on threads or, under a simulator, one round at a time and in any order.
interface Background {

    /// A thread for each.
    Background THREADS = (name, round) -> {
        BackgroundThread thread = new BackgroundThread(name, round);
        thread.start();
        return thread;
    };

    /// Goes round and round from now on, until it is stopped.
    ///
    /// @param name for logs
    Work run(String name, Round round);

    /// One round of a work. An exception ends the work.
    interface Round {

        /// @return how long nothing has to be done, in nanoseconds
        long run() throws InterruptedException;

        /// The work has ended and must let go of everything.
        default void ended() {}
    }

    /// A work under way.
    interface Work {

        /// Cuts its rest short, or the next one.
        void wake();

        /// Asks it to end after this round.
        void end();

        /// Asks it to end after this round, interrupts it after `patience`, and returns once it has ended.
        void stop(Duration patience);
    }
}
