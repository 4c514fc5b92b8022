package org.entrelacs.log;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entrelacs.log.kafka.Fetched;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What a replay does with each record that was fetched. Making it out is shared out among the processors, folding is
/// not.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ReplayBenchmark {
    private static final int RECORDS = 2000;

    private final Fetched fetched = Fetched.of(Commands.records(RECORDS));
    private List<StoredRecord> records = List.of();

    /// A record that was read once is quicker the second time.
    @Setup(Level.Invocation)
    public void fetch() {
        records = fetched.again();
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public Object madeOut() {
        return ReplayReader.read(records, Commands.CODEC);
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public Object madeOutAndFolded() {
        PartitionState state = Commands.nothingYet();
        state.apply(records);
        return state;
    }
}
