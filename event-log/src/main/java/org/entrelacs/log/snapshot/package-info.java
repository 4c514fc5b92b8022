/// States of streams as bytes and back, for snapshots.
@NullMarked
package org.entrelacs.log.snapshot;

import org.jspecify.annotations.NullMarked;
