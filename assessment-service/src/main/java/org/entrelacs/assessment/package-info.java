/// The assessment service put together.
@NullMarked
package org.entrelacs.assessment;

import org.jspecify.annotations.NullMarked;
