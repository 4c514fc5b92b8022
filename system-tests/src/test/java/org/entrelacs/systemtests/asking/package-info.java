/// Clients that ask the services and keep what they were told.
@NullMarked
package org.entrelacs.systemtests.asking;

import org.jspecify.annotations.NullMarked;
