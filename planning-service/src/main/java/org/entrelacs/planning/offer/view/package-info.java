/// Offers to choose from.
@NullMarked
package org.entrelacs.planning.offer.view;

import org.jspecify.annotations.NullMarked;
