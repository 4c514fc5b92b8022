/// Events of plans that become commands to the offers they name.
@NullMarked
package org.entrelacs.planning.offer.reaction;

import org.jspecify.annotations.NullMarked;
