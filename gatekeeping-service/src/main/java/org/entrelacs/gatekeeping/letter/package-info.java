/// What a person is told about a request: the decision, its reasons, who took it and what can be done
/// about it.
@NullMarked
package org.entrelacs.gatekeeping.letter;

import org.jspecify.annotations.NullMarked;
