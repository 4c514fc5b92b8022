/// The rules that every system under test runs, and the callers that use them.
@NullMarked
package org.entrelacs.benchmarks.offer;

import org.jspecify.annotations.NullMarked;
