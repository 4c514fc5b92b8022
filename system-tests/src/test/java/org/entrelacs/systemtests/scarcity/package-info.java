/// More people than an envelope has money for, all at once.
@NullMarked
package org.entrelacs.systemtests.scarcity;

import org.jspecify.annotations.NullMarked;
