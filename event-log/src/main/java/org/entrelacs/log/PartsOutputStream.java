package org.entrelacs.log;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Consumer;

/// Cuts what is written into parts of 512 KiB.
final class PartsOutputStream extends DataOutputStream {
    private static final int PART = 512 << 10;

    private final Cutter cutter;

    PartsOutputStream(Consumer<byte[]> parts) {
        super(new Cutter(parts));
        this.cutter = (Cutter) out;
    }

    /// Gives away the last part.
    ///
    /// @return how many bytes there were
    long finished() {
        cutter.cut();
        return cutter.bytes;
    }

    /// SHA-256 of all parts together, lower-case hex; to be asked once, at the end.
    String hash() {
        return Sha256.hex(cutter.digest);
    }

    private static final class Cutter extends OutputStream {
        private final Consumer<byte[]> parts;
        private final MessageDigest digest = Sha256.digest();
        private final byte[] part = new byte[PART];
        private int filled;
        private long bytes;

        Cutter(Consumer<byte[]> parts) {
            this.parts = parts;
        }

        @Override
        public void write(int one) {
            if (filled == PART) {
                cut();
            }
            part[filled++] = (byte) one;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            int at = from;
            int left = length;
            while (left > 0) {
                if (filled == PART) {
                    cut();
                }
                int fits = Math.min(left, PART - filled);
                System.arraycopy(some, at, part, filled, fits);
                filled += fits;
                at += fits;
                left -= fits;
            }
        }

        private void cut() {
            if (filled > 0) {
                digest.update(part, 0, filled);
                parts.accept(Arrays.copyOf(part, filled));
                bytes += filled;
                filled = 0;
            }
        }
    }
}
