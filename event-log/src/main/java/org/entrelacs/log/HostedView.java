package org.entrelacs.log;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.entrelacs.log.ViewReading.Found;
import org.jspecify.annotations.Nullable;

/// A projection that the host feeds, and pasts of it that are folded from the log when somebody asks.
final class HostedView<P extends Projection> implements View<P> {
    /// So many pasts.
    private static final int KEPT = 2;

    private final P live;
    private final Supplier<P> fresh;
    private final HostParts parts;
    private final Supplier<Map<Partition, Long>> position;
    private final Semaphore place;
    private final @Nullable PastStreams pasts;
    private final SequencedMap<Past, SoftReference<PastFold<P>>> folds = new LinkedHashMap<>();

    /// @param fresh one that nothing has been told yet
    /// @param position of the live one
    /// @param place for one reading of the whole log at a time, shared by all views of the service
    /// @param pasts null when the service keeps no index of its streams
    HostedView(
            P live,
            Supplier<P> fresh,
            HostParts parts,
            Supplier<Map<Partition, Long>> position,
            Semaphore place,
            @Nullable PastStreams pasts) {
        this.live = live;
        this.fresh = fresh;
        this.parts = parts;
        this.position = position;
        this.place = place;
        this.pasts = pasts;
    }

    @Override
    public Found<P> read() {
        Map<Partition, Long> read = position.get();
        return new Found<>(live, read);
    }

    @Override
    public ViewReading<P> read(Past past, Duration atMost) {
        long until = parts.ticks().getAsLong() + atMost.toNanos();
        try {
            return place.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS) ? inPlace(past, until) : unavailable();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return unavailable();
        }
    }

    @Override
    public ViewReading<P> read(StreamId stream, Past past) {
        if (pasts == null) {
            throw new IllegalArgumentException("the service keeps no index of its streams");
        }
        return pasts.read(fresh.get(), stream, past);
    }

    private ViewReading<P> inPlace(Past past, long until) {
        PastFold<P> fold = taken(past);
        try {
            ViewReading<P> reading = fold.readOn(until);
            keep(past, fold);
            return reading;
        } catch (LogUnavailable _) {
            keep(past, fold);
            return unavailable();
        } finally {
            place.release();
        }
    }

    /// What goes wrong in a fold ends it.
    private PastFold<P> taken(Past past) {
        SoftReference<PastFold<P>> kept = folds.remove(past);
        PastFold<P> fold = kept == null ? null : kept.get();
        return fold == null ? new PastFold<>(parts, fresh.get(), past) : fold;
    }

    private void keep(Past past, PastFold<P> fold) {
        folds.put(past, new SoftReference<>(fold));
        if (folds.size() > KEPT) {
            folds.remove(folds.sequencedKeySet().getFirst());
        }
    }

    private ViewReading<P> unavailable() {
        return new ViewReading.Unavailable<>(PartitionOwner.RETRY_AFTER);
    }
}
