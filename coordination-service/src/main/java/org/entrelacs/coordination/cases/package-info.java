/// The rules of a case: who coordinates the care of one person, in which mode, and which continuity breaks are open.
@NullMarked
package org.entrelacs.coordination.cases;

import org.jspecify.annotations.NullMarked;
