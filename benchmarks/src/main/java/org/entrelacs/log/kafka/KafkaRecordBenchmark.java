package org.entrelacs.log.kafka;

import java.util.concurrent.TimeUnit;
import org.entrelacs.log.Commands;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.Partition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// A record's headers as bytes for Kafka's producer.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KafkaRecordBenchmark {
    private final Partition to = new Partition("benchmark.offers.events", 0);
    private final OutgoingRecords outgoing = new OutgoingRecords();
    private final LogRecord record = Commands.records(1).getFirst();

    @Benchmark
    public Object outgoing() {
        return outgoing.of(record, to);
    }
}
