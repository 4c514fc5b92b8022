/// What a search of the planning service's directory costs: in its package, since nobody else searches it.
@NullMarked
package org.entrelacs.planning.offer.view;

import org.jspecify.annotations.NullMarked;
