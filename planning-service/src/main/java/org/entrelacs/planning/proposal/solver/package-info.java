/// The search for good answers, by Timefold. Nobody else knows it.
@NullMarked
package org.entrelacs.planning.proposal.solver;

import org.jspecify.annotations.NullMarked;
