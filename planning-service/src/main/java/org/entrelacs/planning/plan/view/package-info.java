/// All plans side by side.
@NullMarked
package org.entrelacs.planning.plan.view;

import org.jspecify.annotations.NullMarked;
