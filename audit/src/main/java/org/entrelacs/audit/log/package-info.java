/// The log as an auditor reads it.
@NullMarked
package org.entrelacs.audit.log;

import org.jspecify.annotations.NullMarked;
