/// Plans in the words of FHIR R4: `CarePlan` with its `Goal`s, `ServiceRequest`s and the `Condition`s that they
/// address.
@NullMarked
package org.entrelacs.planning.plan.http.fhir;

import org.jspecify.annotations.NullMarked;
