/// The rules of an assessment instrument: versions that are drafted, published and retired, and how answers become
/// needs.
@NullMarked
package org.entrelacs.assessment.instrument;

import org.jspecify.annotations.NullMarked;
