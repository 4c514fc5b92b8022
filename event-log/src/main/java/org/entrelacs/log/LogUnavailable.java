package org.entrelacs.log;

/// The log did not do what was asked of it, now. Out of [EventLog#append] it means that nothing was committed; out of
/// [EventLog#commit] it means nothing at all: see there.
public final class LogUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public LogUnavailable(String message) {
        super(message);
    }
}
