/// The service over HTTP, on a log in memory.
@NullMarked
package org.entrelacs.gatekeeping.http;

import org.jspecify.annotations.NullMarked;
