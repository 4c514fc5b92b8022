/// Simulations as they run in the background, and their results.
@NullMarked
package org.entrelacs.gatekeeping.simulation.view;

import org.jspecify.annotations.NullMarked;
