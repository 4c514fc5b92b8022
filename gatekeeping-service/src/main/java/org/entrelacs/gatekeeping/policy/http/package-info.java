/// Policies over HTTP.
@NullMarked
package org.entrelacs.gatekeeping.policy.http;

import org.jspecify.annotations.NullMarked;
