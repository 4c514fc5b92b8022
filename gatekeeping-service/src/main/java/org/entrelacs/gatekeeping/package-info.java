/// The gatekeeping service put together.
@NullMarked
package org.entrelacs.gatekeeping;

import org.jspecify.annotations.NullMarked;
