/// A year of a territory: who asks for what, when, and what becomes of it.
@NullMarked
package org.entrelacs.systemtests.year;

import org.jspecify.annotations.NullMarked;
