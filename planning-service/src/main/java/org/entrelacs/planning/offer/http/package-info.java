/// Offers over HTTP.
@NullMarked
package org.entrelacs.planning.offer.http;

import org.jspecify.annotations.NullMarked;
