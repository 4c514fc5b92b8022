package org.entrelacs.audit.check;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;

/// 64 bits of what an event's record says, the same on its way through an inbox: by them a changed record
/// is noticed, though not one that somebody has crafted.
final class Fingerprint {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    static long of(StoredRecord record) {
        long print = hash(record.payload());
        for (Map.Entry<String, String> header : record.headers().entrySet()) {
            boolean added = header.getKey().equals(RecordHeaders.REACTION)
                    || header.getKey().equals(RecordHeaders.TARGET);
            if (!added) {
                // A sum, because headers have no order.
                print += hash((header.getKey() + "=" + header.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return print;
    }

    private static long hash(byte[] bytes) {
        long hash = OFFSET;
        for (byte one : bytes) {
            hash = (hash ^ (one & 0xff)) * PRIME;
        }
        return hash;
    }
}
