/// Events of other streams that become commands to a plan.
@NullMarked
package org.entrelacs.planning.plan.reaction;

import org.jspecify.annotations.NullMarked;
