package org.entrelacs.log;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What an owner does for each command of a group besides writing it, and the parts of that.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BatchBenchmark {
    private static final int COMMANDS = 256;

    private final List<Submission<?, ?>> commands = Commands.some(COMMANDS);
    private final Submission<?, ?> command = commands.getFirst();
    private final Object event = Commands.CODEC.decode(
            Commands.records(1).getFirst().headers().getOrDefault(RecordHeaders.TYPE, ""),
            Commands.records(1).getFirst().payload());
    private final Stamp stamp = new Stamp(Instant.EPOCH, 1);
    private final List<Long> offsets = LongStream.range(0, COMMANDS).boxed().toList();

    /// Decided on the overlay, made into records and measured.
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public Object decide() {
        return Commands.decided(Commands.nothingYet(), commands);
    }

    /// The same, and taken into the state as after a commit.
    @Benchmark
    @OperationsPerInvocation(COMMANDS)
    public Object decideAndMerge() {
        PartitionState state = Commands.nothingYet();
        Commands.decided(state, commands).merge(Commands.PARTITION, offsets);
        return state;
    }

    /// One record: headers and JSON.
    @Benchmark
    public Object record() {
        return Commands.FORMAT.domain(command, event, 0, 1, stamp);
    }
}
