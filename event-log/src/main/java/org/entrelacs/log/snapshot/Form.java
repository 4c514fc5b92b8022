package org.entrelacs.log.snapshot;

/// What stands before a value and says how it is written. The order is part of the format.
enum Form {
    NULL,
    TRUE,
    FALSE,
    INT,
    LONG,
    DOUBLE,
    DECIMAL,
    TEXT,
    UUID,
    INSTANT,
    DATE,
    TIME,
    DURATION,
    PERIOD,
    ENUM,
    OPTIONAL,
    RECORD,
    LIST,
    SET,
    MAP,
    VECTOR,
    PLAIN_SET,
    PLAIN_MAP,
    ORDERED_SET,
    ORDERED_MAP,
    SORTED_SET,
    SORTED_MAP;

    private static final Form[] ALL = values();

    /// @throws IllegalArgumentException for a byte that is no form
    static Form of(int ordinal) {
        if (ordinal < 0 || ordinal >= ALL.length) {
            throw new IllegalArgumentException("no form of values: " + ordinal);
        }
        return ALL[ordinal];
    }
}
