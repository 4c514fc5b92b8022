package org.entrelacs.benchmarks.offer;

import org.entrelacs.log.CommandContext;

/// A system that keeps offers: the kernel or a peer of it. Safe for any number of threads.
public interface Offers extends AutoCloseable {

    /// Decides on the state after everything before it, and returns once the events are durable as this
    /// system means it.
    ///
    /// @return whether the command was accepted and its events are written
    boolean decide(String offer, CommandContext context, OfferCommand command) throws Exception;

    @Override
    void close();
}
