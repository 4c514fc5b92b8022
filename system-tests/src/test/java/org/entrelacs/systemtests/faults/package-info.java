/// What goes wrong with processes, brokers and the ways between them, and how it is made to.
@NullMarked
package org.entrelacs.systemtests.faults;

import org.jspecify.annotations.NullMarked;
