/// What was measured, on what, and how it is kept.
@NullMarked
package org.entrelacs.benchmarks.result;

import org.jspecify.annotations.NullMarked;
