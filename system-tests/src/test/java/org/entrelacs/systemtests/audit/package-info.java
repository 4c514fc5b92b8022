/// What must be true of a network's log, found out from the records alone and sharing no rule with the services.
@NullMarked
package org.entrelacs.systemtests.audit;

import org.jspecify.annotations.NullMarked;
