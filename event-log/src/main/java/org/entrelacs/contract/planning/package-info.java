/// What planning-service publishes.
@NullMarked
package org.entrelacs.contract.planning;

import org.jspecify.annotations.NullMarked;
