/// The rules of a person's assessments: answers pinned to published instruments, and the needs that follow.
@NullMarked
package org.entrelacs.assessment.assessment;

import org.jspecify.annotations.NullMarked;
