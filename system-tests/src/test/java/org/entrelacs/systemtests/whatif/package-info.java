/// Simulations of an envelope's past, asked for and followed as an analyst would.
@NullMarked
package org.entrelacs.systemtests.whatif;

import org.jspecify.annotations.NullMarked;
