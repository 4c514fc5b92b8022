/// A small stream for the kernel's own tests.
@NullMarked
package org.entrelacs.log.counter;

import org.jspecify.annotations.NullMarked;
