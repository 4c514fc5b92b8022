/// A case over HTTP.
@NullMarked
package org.entrelacs.coordination.cases.http;

import org.jspecify.annotations.NullMarked;
