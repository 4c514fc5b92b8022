/// Work for the services that looks like their day: persons on their way from intake to the end of a service.
@NullMarked
package org.entrelacs.systemtests.journey;

import org.jspecify.annotations.NullMarked;
