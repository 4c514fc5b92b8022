/// Assessments over HTTP.
@NullMarked
package org.entrelacs.assessment.assessment.http;

import org.jspecify.annotations.NullMarked;
