/// The public register over HTTP.
@NullMarked
package org.entrelacs.gatekeeping.register.view;

import org.jspecify.annotations.NullMarked;
