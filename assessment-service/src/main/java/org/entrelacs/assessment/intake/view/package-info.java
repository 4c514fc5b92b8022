/// Worklist and counts of the single entry point.
@NullMarked
package org.entrelacs.assessment.intake.view;

import org.jspecify.annotations.NullMarked;
