/// The log on Apache Kafka. What is settled here and why: `docs/kernel.md`.
@NullMarked
package org.entrelacs.log.kafka;

import org.jspecify.annotations.NullMarked;
