@NullMarked
package org.entrelacs.log.snapshot;

import org.jspecify.annotations.NullMarked;
