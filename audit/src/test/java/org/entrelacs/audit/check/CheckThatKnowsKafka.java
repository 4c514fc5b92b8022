package org.entrelacs.audit.check;

import org.apache.kafka.clients.consumer.Consumer;

record CheckThatKnowsKafka(Consumer<byte[], byte[]> consumer) {}
