/// Which offers could meet the open needs of several people at once: the question, how answers are weighed and how an
/// answer is explained. Plain Java; who searches for a good answer comes in through [Search].
@NullMarked
package org.entrelacs.planning.proposal;

import org.jspecify.annotations.NullMarked;
