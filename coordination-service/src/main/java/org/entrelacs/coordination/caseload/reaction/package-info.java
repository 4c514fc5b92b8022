/// What becomes of a case, for the caseload that holds it.
@NullMarked
package org.entrelacs.coordination.caseload.reaction;

import org.jspecify.annotations.NullMarked;
