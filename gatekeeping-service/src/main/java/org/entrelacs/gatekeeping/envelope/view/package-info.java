/// All envelopes, as a list.
@NullMarked
package org.entrelacs.gatekeeping.envelope.view;

import org.jspecify.annotations.NullMarked;
