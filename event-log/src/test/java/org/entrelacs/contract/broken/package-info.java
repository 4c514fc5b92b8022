/// Classes that break one rule each, so that every rule is seen failing.
@NullMarked
package org.entrelacs.contract.broken;

import org.jspecify.annotations.NullMarked;
