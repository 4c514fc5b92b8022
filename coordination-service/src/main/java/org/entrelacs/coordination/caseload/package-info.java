/// The rules of a case manager's load.
@NullMarked
package org.entrelacs.coordination.caseload;

import org.jspecify.annotations.NullMarked;
