/// What coordination-service publishes.
@NullMarked
package org.entrelacs.contract.coordination;

import org.jspecify.annotations.NullMarked;
