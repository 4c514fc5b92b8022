/// What other streams mean for a case.
@NullMarked
package org.entrelacs.coordination.cases.reaction;

import org.jspecify.annotations.NullMarked;
