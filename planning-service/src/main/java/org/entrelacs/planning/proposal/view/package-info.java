/// Proposals as they are asked for, run in the background, read and chosen from.
@NullMarked
package org.entrelacs.planning.proposal.view;

import org.jspecify.annotations.NullMarked;
