/// The rules of one person's plan.
@NullMarked
package org.entrelacs.planning.plan;

import org.jspecify.annotations.NullMarked;
