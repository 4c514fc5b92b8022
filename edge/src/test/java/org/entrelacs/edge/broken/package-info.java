/// Classes that break a rule of the architecture, each on purpose.
@NullMarked
package org.entrelacs.edge.broken;

import org.jspecify.annotations.NullMarked;
