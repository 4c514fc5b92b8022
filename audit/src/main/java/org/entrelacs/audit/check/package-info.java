/// What has to be true of a log, one class for each.
@NullMarked
package org.entrelacs.audit.check;

import org.jspecify.annotations.NullMarked;
