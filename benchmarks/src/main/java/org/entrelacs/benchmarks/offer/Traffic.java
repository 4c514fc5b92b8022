package org.entrelacs.benchmarks.offer;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.entrelacs.benchmarks.load.Call;
import org.entrelacs.log.CommandContext;

/// Callers that reserve and release, about as often, so that the states stay small however long it goes on.
public final class Traffic implements Call {
    private static final int OPEN = 4096;
    private static final String ACTOR = "case-manager-4f21";

    private final Offers offers;
    private final Keys keys;
    private final BlockingQueue<Open> open = new ArrayBlockingQueue<>(OPEN);

    public Traffic(Offers offers, Keys keys) {
        this.offers = offers;
        this.keys = keys;
    }

    private record Open(String offer, Booking booking) {}

    @Override
    public boolean once() throws Exception {
        boolean release = ThreadLocalRandom.current().nextBoolean() || open.remainingCapacity() == 0;
        Open old = release ? open.poll() : null;
        if (old != null) {
            return offers.decide(old.offer, context(), new OfferCommand.Release(old.booking));
        }
        Open made = new Open(keys.next(), Booking.of(randomId()));
        boolean reserved = offers.decide(made.offer, context(), new OfferCommand.Reserve(made.booking));
        return reserved && (open.offer(made) || open.remainingCapacity() == 0);
    }

    /// What the edge of a service would make of a request.
    public static CommandContext context() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        UUID id = randomId();
        String hash = hex(random) + hex(random) + hex(random) + hex(random);
        String traceparent = "00-" + hex(random) + hex(random) + "-" + hex(random) + "-01";
        return new CommandContext(
                id, hash, ACTOR, ACTOR, Instant.now(), randomId(), id, traceparent, CommandContext.ANY_VERSION);
    }

    public static UUID randomId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID((random.nextLong() & ~0xf000L) | 0x5000L, (random.nextLong() >>> 2) | 0x8000000000000000L);
    }

    private static String hex(ThreadLocalRandom random) {
        return java.util.HexFormat.of().toHexDigits(random.nextLong());
    }
}
