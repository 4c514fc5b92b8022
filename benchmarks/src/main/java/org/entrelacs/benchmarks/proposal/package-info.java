/// Proposals as they are measured.
@NullMarked
package org.entrelacs.benchmarks.proposal;

import org.jspecify.annotations.NullMarked;
