/// A second service, which only hears of bookings: what there is to measure between two services.
@NullMarked
package org.entrelacs.benchmarks.notice;

import org.jspecify.annotations.NullMarked;
