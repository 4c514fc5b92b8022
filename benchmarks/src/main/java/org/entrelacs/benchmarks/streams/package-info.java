/// The same offers as a Kafka Streams program with exactly-once processing.
@NullMarked
package org.entrelacs.benchmarks.streams;

import org.jspecify.annotations.NullMarked;
