package org.entrelacs.systemtests.proxy;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The weather of now, to be waited under.
final class Sky {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Weather weather = Weather.FAIR;

    void set(Weather next) {
        lock.lock();
        try {
            weather = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The weather as soon as anything may move in it.
    Weather moving() throws InterruptedException {
        lock.lock();
        try {
            while (weather.stands()) {
                changed.await();
            }
            return weather;
        } finally {
            lock.unlock();
        }
    }
}
