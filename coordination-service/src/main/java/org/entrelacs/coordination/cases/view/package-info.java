/// Cases and continuity breaks as lists.
@NullMarked
package org.entrelacs.coordination.cases.view;

import org.jspecify.annotations.NullMarked;
