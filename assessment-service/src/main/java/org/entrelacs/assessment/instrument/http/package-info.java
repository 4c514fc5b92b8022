/// Instruments over HTTP.
@NullMarked
package org.entrelacs.assessment.instrument.http;

import org.jspecify.annotations.NullMarked;
