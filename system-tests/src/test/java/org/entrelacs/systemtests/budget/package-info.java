/// What an envelope did, read from its published events alone.
@NullMarked
package org.entrelacs.systemtests.budget;

import org.jspecify.annotations.NullMarked;
