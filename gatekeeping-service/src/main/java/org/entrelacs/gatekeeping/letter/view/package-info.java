/// Letters over HTTP.
@NullMarked
package org.entrelacs.gatekeeping.letter.view;

import org.jspecify.annotations.NullMarked;
