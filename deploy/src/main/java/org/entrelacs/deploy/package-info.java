/// The launcher of the suite on one machine.
@NullMarked
package org.entrelacs.deploy;

import org.jspecify.annotations.NullMarked;
