/// A case manager's load over HTTP.
@NullMarked
package org.entrelacs.coordination.caseload.http;

import org.jspecify.annotations.NullMarked;
