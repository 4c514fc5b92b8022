/// Classes that break the rules of the architecture.
@NullMarked
package org.entrelacs.audit.broken;

import org.jspecify.annotations.NullMarked;
