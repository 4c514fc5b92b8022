/// The kernel on a broker of its own process, and Kafka itself beside it.
@NullMarked
package org.entrelacs.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
