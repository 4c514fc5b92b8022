/// What happened to one person, across all services.
@NullMarked
package org.entrelacs.coordination.timeline.view;

import org.jspecify.annotations.NullMarked;
