/// The log in memory: for tests, and for trying things out. Gone when the process ends.
@NullMarked
package org.entrelacs.log.memory;

import org.jspecify.annotations.NullMarked;
