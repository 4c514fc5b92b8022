/// All envelopes counted, and who reads the counts.
@NullMarked
package org.entrelacs.gatekeeping.tally.view;

import org.jspecify.annotations.NullMarked;
