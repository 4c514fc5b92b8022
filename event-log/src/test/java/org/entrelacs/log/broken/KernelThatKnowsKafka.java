package org.entrelacs.log.broken;

import org.apache.kafka.common.TopicPartition;

public record KernelThatKnowsKafka(TopicPartition partition) {}
