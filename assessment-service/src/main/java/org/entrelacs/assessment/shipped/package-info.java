/// The instruments that come with the suite, and what generates their files from tables.
@NullMarked
package org.entrelacs.assessment.shipped;

import org.jspecify.annotations.NullMarked;
