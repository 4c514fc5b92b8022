/// What other streams say that concerns an envelope.
@NullMarked
package org.entrelacs.gatekeeping.envelope.reaction;

import org.jspecify.annotations.NullMarked;
