/// Intakes over HTTP.
@NullMarked
package org.entrelacs.assessment.intake.http;

import org.jspecify.annotations.NullMarked;
