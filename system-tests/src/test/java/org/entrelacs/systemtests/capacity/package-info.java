/// Many plans and few hours.
@NullMarked
package org.entrelacs.systemtests.capacity;

import org.jspecify.annotations.NullMarked;
