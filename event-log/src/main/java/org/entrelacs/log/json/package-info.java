/// Events as JSON.
@NullMarked
package org.entrelacs.log.json;

import org.jspecify.annotations.NullMarked;
