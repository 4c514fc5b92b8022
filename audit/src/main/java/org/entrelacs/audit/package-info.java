/// Reads the whole log of a network and says what in it should not be.
@NullMarked
package org.entrelacs.audit;

import org.jspecify.annotations.NullMarked;
