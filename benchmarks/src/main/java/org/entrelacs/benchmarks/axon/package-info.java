/// The peer: the event store of Axon Framework 5 on PostgreSQL.
@NullMarked
package org.entrelacs.benchmarks.axon;

import org.jspecify.annotations.NullMarked;
