/// Kafka without threads and without time: everything that it may do to the kernel, drawn from one seed.
@NullMarked
package org.entrelacs.log.sim;

import org.jspecify.annotations.NullMarked;
