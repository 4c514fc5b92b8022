package org.entrelacs.log;

import org.entrelacs.log.register.RegisterCommand;

/// Something that a client wants done once.
///
/// @param number counted from 1
record Order(int number, StreamId stream, CommandContext context, RegisterCommand command) {
    @Override
    public String toString() {
        return "#" + number + " " + command + " to " + stream
                + (context.expectedVersion() == CommandContext.ANY_VERSION ? "" : " at v" + context.expectedVersion());
    }
}
