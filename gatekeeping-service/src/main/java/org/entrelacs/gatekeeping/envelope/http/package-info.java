/// Envelopes and the requests against them over HTTP.
@NullMarked
package org.entrelacs.gatekeeping.envelope.http;

import org.jspecify.annotations.NullMarked;
