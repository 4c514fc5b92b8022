package org.entrelacs.log;

import java.util.logging.Level;
import java.util.logging.Logger;

/// The kernel warns of every failure, and here everything fails all the time.
final class Quiet {
    private static final Logger KERNEL = Logger.getLogger("org.entrelacs.log");

    private Quiet() {}

    static void kernel() {
        KERNEL.setLevel(Level.OFF);
    }
}
