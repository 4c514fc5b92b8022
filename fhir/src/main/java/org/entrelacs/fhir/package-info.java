/// FHIR R4 as JSON, read strictly and written.
@NullMarked
package org.entrelacs.fhir;

import org.jspecify.annotations.NullMarked;
