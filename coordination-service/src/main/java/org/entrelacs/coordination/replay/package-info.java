/// Replay of the network's events to whoever analyses them: filtered, resumable, with bounded memory.
@NullMarked
package org.entrelacs.coordination.replay;

import org.jspecify.annotations.NullMarked;
