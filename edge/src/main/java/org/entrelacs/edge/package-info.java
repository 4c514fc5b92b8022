/// What the HTTP edge of every service shares.
@NullMarked
package org.entrelacs.edge;

import org.jspecify.annotations.NullMarked;
