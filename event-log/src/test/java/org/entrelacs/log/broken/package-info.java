/// Classes that break one rule each, so that every rule is seen failing.
@NullMarked
package org.entrelacs.log.broken;

import org.jspecify.annotations.NullMarked;
