/// The rules of an offer and of its weekly capacity.
@NullMarked
package org.entrelacs.planning.offer;

import org.jspecify.annotations.NullMarked;
