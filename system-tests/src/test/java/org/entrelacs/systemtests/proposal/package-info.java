/// People who share scarce hours through proposals.
@NullMarked
package org.entrelacs.systemtests.proposal;

import org.jspecify.annotations.NullMarked;
