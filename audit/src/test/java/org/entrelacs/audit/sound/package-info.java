/// A sound log, and how to break it.
@NullMarked
package org.entrelacs.audit.sound;

import org.jspecify.annotations.NullMarked;
