/// Tables from a measured person to required hours: whether one fits its instrument.
@NullMarked
package org.entrelacs.assessment.casemix;

import org.jspecify.annotations.NullMarked;
