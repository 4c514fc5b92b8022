/// The rules of the single entry point: who comes in, and where they go from there.
@NullMarked
package org.entrelacs.assessment.intake;

import org.jspecify.annotations.NullMarked;
