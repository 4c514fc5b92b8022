package org.entrelacs.log;

import java.nio.charset.StandardCharsets;

/// Which partition a key belongs to, for ever. The kernel computes it and never leaves it to a client's partitioner;
/// the function is Kafka's default one (murmur2 of the UTF-8 key), so that ordinary tools agree.
public final class PartitionNumber {
    private static final int SEED = 0x9747b28c;
    private static final int M = 0x5bd1e995;

    private PartitionNumber() {}

    /// @return 0 to `partitions - 1`
    public static int of(String key, int partitions) {
        return (murmur2(key.getBytes(StandardCharsets.UTF_8)) & 0x7fffffff) % partitions;
    }

    private static int murmur2(byte[] data) {
        int length = data.length;
        int h = SEED ^ length;
        int whole = length & ~3;
        for (int i = 0; i < whole; i += 4) {
            int k = (data[i] & 0xff)
                    | ((data[i + 1] & 0xff) << 8)
                    | ((data[i + 2] & 0xff) << 16)
                    | ((data[i + 3] & 0xff) << 24);
            k *= M;
            k ^= k >>> 24;
            k *= M;
            h *= M;
            h ^= k;
        }
        int rest = length & 3;
        if (rest == 3) {
            h ^= (data[whole + 2] & 0xff) << 16;
        }
        if (rest >= 2) {
            h ^= (data[whole + 1] & 0xff) << 8;
        }
        if (rest >= 1) {
            h ^= data[whole] & 0xff;
            h *= M;
        }
        h ^= h >>> 13;
        h *= M;
        h ^= h >>> 15;
        return h;
    }
}
