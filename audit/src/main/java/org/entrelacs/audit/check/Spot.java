package org.entrelacs.audit.check;

/// A place in the log in one number, for tables that hold millions of them; 0 is nowhere.
///
/// @param service its number in the audit, 0 to 63
/// @param partition 0 to 4095
/// @param offset below 2⁴⁴
record Spot(int service, int partition, long offset) {
    static final long NOWHERE = 0;
    private static final long TAKEN = 1L << 62;
    private static final int PARTITION = 44;
    private static final int SERVICE = 56;

    long packed() {
        return TAKEN | (long) service << SERVICE | (long) partition << PARTITION | offset;
    }

    static Spot of(long packed) {
        return new Spot(
                (int) (packed >>> SERVICE) & 0x3f,
                (int) (packed >>> PARTITION) & 0xfff,
                packed & (1L << PARTITION) - 1);
    }
}
