/// Load: closed and open loops, and what they saw.
@NullMarked
package org.entrelacs.benchmarks.load;

import org.jspecify.annotations.NullMarked;
