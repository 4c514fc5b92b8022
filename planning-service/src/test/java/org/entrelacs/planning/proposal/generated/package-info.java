/// Networks drawn from figures of a real country, for tests and benchmarks of proposals.
@NullMarked
package org.entrelacs.planning.proposal.generated;

import org.jspecify.annotations.NullMarked;
