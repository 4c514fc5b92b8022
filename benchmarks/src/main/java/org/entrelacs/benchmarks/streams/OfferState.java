package org.entrelacs.benchmarks.streams;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import org.entrelacs.benchmarks.offer.Offer;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// A state as bytes: 24 for each reservation.
final class OfferState {
    private static final int EACH = 24;

    private OfferState() {}

    static byte[] bytes(Offer offer) {
        ByteBuffer bytes = ByteBuffer.allocate(EACH * offer.reserved().size());
        offer.reserved()
                .forEach((id, perWeek) -> bytes.putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .putLong(perWeek.toSeconds()));
        return bytes.array();
    }

    static Offer offer(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        PMap<UUID, Duration> reserved = HashTreePMap.empty();
        Duration total = Duration.ZERO;
        while (from.hasRemaining()) {
            UUID id = new UUID(from.getLong(), from.getLong());
            Duration perWeek = Duration.ofSeconds(from.getLong());
            reserved = reserved.plus(id, perWeek);
            total = total.plus(perWeek);
        }
        return new Offer(reserved, total);
    }
}
