/// The kernel: how a command becomes events, exactly once, on a log that is the only truth.
///
/// It knows the JDK and nothing else: Kafka, JSON and the published events live in other packages.
@NullMarked
package org.entrelacs.log;

import org.jspecify.annotations.NullMarked;
