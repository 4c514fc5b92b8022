/// What assessment-service publishes.
@NullMarked
package org.entrelacs.contract.assessment;

import org.jspecify.annotations.NullMarked;
