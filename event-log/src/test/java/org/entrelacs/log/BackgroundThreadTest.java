package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class BackgroundThreadTest {
    private static final long FOR_EVER = Long.MAX_VALUE;
    private static final int PARCELS = 200_000;

    private static boolean soon(CountDownLatch latch) throws InterruptedException {
        return latch.await(30, TimeUnit.SECONDS);
    }

    @Test
    void no_wake_is_lost_however_often_somebody_wakes() throws InterruptedException {
        Queue<Integer> parcels = new ConcurrentLinkedQueue<>();
        CountDownLatch arrived = new CountDownLatch(PARCELS);
        Background.Work work = Background.THREADS.run("carrier", () -> {
            while (parcels.poll() != null) {
                arrived.countDown();
            }
            return FOR_EVER;
        });
        for (int parcel = 0; parcel < PARCELS; parcel++) {
            parcels.add(parcel);
            work.wake();
        }
        assertTrue(soon(arrived), () -> arrived.getCount() + " parcels lie there");
        work.stop(Duration.ZERO);
    }

    @Test
    void what_wakes_a_round_under_way_brings_another_round() throws InterruptedException {
        CountDownLatch inRound = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch twice = new CountDownLatch(2);
        Background.Work work = Background.THREADS.run("twice", () -> {
            inRound.countDown();
            goOn.await();
            twice.countDown();
            return FOR_EVER;
        });
        inRound.await();
        work.wake();
        goOn.countDown();
        assertTrue(soon(twice));
        work.stop(Duration.ZERO);
    }

    @Test
    void a_round_that_waits_for_something_else_is_not_called_out_of_it() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        AtomicBoolean calledOut = new AtomicBoolean();
        Background.Work work = Background.THREADS.run("waiter", () -> {
            waiting.countDown();
            long begin = System.nanoTime();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            calledOut.compareAndSet(false, System.nanoTime() - begin < TimeUnit.MILLISECONDS.toNanos(250));
            done.countDown();
            return FOR_EVER;
        });
        waiting.await();
        work.wake();
        assertTrue(soon(done));
        assertFalse(calledOut.get());
        work.stop(Duration.ZERO);
    }

    @Test
    void whoever_is_told_to_end_while_it_rests_ends() throws InterruptedException {
        CountDownLatch rested = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Background.Work work = Background.THREADS.run("sleeper", new Background.Round() {
            @Override
            public long run() {
                rested.countDown();
                return FOR_EVER;
            }

            @Override
            public void ended() {
                ended.set(true);
            }
        });
        rested.await();
        work.stop(Duration.ofMinutes(1));
        assertTrue(ended.get());
    }
}
