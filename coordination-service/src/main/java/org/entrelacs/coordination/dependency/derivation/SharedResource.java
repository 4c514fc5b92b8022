package org.entrelacs.coordination.dependency.derivation;

import org.entrelacs.log.StreamId;
import org.entrelacs.log.Uuid5;

/// Keys of the registers around what is shared.
final class SharedResource {
    private SharedResource() {}

    static String offer(String offer) {
        return key("offer:", offer);
    }

    static String envelope(String envelope) {
        return key("envelope:", envelope);
    }

    /// An id too long to be a key with its prefix is replaced by its UUIDv5.
    private static String key(String prefix, String id) {
        String key = prefix + id;
        return StreamId.isKey(key) ? key : prefix + Uuid5.of(Uuid5.ENTRELACS, id);
    }
}
