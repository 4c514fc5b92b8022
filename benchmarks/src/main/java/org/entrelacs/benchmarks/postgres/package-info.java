/// The same offers on PostgreSQL, as fast as a fair hand makes them.
@NullMarked
package org.entrelacs.benchmarks.postgres;

import org.jspecify.annotations.NullMarked;
