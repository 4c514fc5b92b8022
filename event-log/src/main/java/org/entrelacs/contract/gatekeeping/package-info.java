/// What gatekeeping-service publishes.
@NullMarked
package org.entrelacs.contract.gatekeeping;

import org.jspecify.annotations.NullMarked;
