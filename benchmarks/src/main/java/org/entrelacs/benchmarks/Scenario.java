package org.entrelacs.benchmarks;

import java.nio.file.Path;
import org.entrelacs.benchmarks.result.Report;

/// One question, and how it is asked.
interface Scenario {

    /// @param root of the checkout, packaged
    void run(Path root, Length length, Report report) throws Exception;
}
