/// The planning service put together.
@NullMarked
package org.entrelacs.planning;

import org.jspecify.annotations.NullMarked;
