/// The rules of the four services, asked without their processes.
@NullMarked
package org.entrelacs.audit.rules;

import org.jspecify.annotations.NullMarked;
