/// A budget that everybody asks at once.
@NullMarked
package org.entrelacs.benchmarks.envelope;

import org.jspecify.annotations.NullMarked;
