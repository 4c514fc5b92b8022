/// How a request is weighed: eligibility, score and decision as pure functions of what the log holds, so that an
/// auditor can decide again. Model and sources: `docs`, gatekeeping §3.1 and §3.4.
@NullMarked
package org.entrelacs.gatekeeping.weighing;

import org.jspecify.annotations.NullMarked;
