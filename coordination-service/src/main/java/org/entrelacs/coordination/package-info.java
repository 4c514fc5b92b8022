/// The coordination service put together.
@NullMarked
package org.entrelacs.coordination;

import org.jspecify.annotations.NullMarked;
