/// Callers over HTTP, and the service that they call.
@NullMarked
package org.entrelacs.benchmarks.http;

import org.jspecify.annotations.NullMarked;
