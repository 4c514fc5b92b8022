/// What people read, in French and English: sentences made of codes and values, and documents made of
/// sentences.
@NullMarked
package org.entrelacs.gatekeeping.wording;

import org.jspecify.annotations.NullMarked;
