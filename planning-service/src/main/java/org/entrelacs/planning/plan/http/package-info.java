/// Plans over HTTP.
@NullMarked
package org.entrelacs.planning.plan.http;

import org.jspecify.annotations.NullMarked;
