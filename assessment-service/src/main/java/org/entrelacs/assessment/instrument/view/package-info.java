/// Instruments to choose from.
@NullMarked
package org.entrelacs.assessment.instrument.view;

import org.jspecify.annotations.NullMarked;
