package org.entrelacs.benchmarks.load;

/// What a caller does again and again.
public interface Call {

    /// @return whether it had the effect it was meant to have; an exception counts as no
    boolean once() throws Exception;
}
