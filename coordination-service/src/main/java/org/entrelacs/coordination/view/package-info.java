/// What the views of this service share.
@NullMarked
package org.entrelacs.coordination.view;

import org.jspecify.annotations.NullMarked;
