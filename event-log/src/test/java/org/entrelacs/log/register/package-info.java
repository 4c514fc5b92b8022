/// Three kinds of streams that give away what a kernel does wrong: registers whose values are unique, mirrors
/// that follow them by reaction, and timers.
@NullMarked
package org.entrelacs.log.register;

import org.jspecify.annotations.NullMarked;
