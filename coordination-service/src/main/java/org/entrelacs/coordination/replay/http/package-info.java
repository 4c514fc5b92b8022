/// Replay over HTTP.
@NullMarked
package org.entrelacs.coordination.replay.http;

import org.jspecify.annotations.NullMarked;
