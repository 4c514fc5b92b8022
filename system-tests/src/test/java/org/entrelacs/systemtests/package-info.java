/// The packaged services as processes on a real broker, seen from outside: their HTTP, and the topics they leave.
@NullMarked
package org.entrelacs.systemtests;

import org.jspecify.annotations.NullMarked;
