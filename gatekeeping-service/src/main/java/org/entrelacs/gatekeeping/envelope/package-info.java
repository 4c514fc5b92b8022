/// The rules of one budget: its ledger, the requests against it and the waiting list.
@NullMarked
package org.entrelacs.gatekeeping.envelope;

import org.jspecify.annotations.NullMarked;
