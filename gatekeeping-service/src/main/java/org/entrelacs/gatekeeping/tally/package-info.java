/// What can be counted in the history of an envelope: a fold of its events into a few words for each
/// request, and the indicators, public figures and comparisons read from it.
@NullMarked
package org.entrelacs.gatekeeping.tally;

import org.jspecify.annotations.NullMarked;
