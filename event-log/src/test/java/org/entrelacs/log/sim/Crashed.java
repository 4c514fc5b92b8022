package org.entrelacs.log.sim;

/// The process in which this is thrown is gone: nothing may catch it but the world that killed it.
public final class Crashed extends Error {
    public Crashed() {
        super("crashed", null, false, false);
    }
}
