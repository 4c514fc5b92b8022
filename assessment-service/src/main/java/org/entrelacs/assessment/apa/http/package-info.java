/// Tariffs of the allowance for autonomy over HTTP.
@NullMarked
package org.entrelacs.assessment.apa.http;

import org.jspecify.annotations.NullMarked;
