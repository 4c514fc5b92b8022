/// What the kernel and its peers do in a second, and how long a caller waits.
@NullMarked
package org.entrelacs.benchmarks;

import org.jspecify.annotations.NullMarked;
