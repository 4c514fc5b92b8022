package org.entrelacs.log.memory;

import java.util.List;
import org.entrelacs.log.EventLog;
import org.entrelacs.log.LogReader;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.Partition;

/// [EventLog] in memory.
final class MemoryEventLog implements EventLog {
    private final Partition name;
    private final MemoryPartition partition;
    private final LogReader reader;
    private long writer = -1;

    MemoryEventLog(MemoryNetwork network, Partition name) {
        this.name = name;
        this.partition = network.partition(name);
        this.reader = new MemoryReader(network, name);
    }

    @Override
    public Partition partition() {
        return name;
    }

    @Override
    public void fence() {
        writer = partition.fence();
    }

    @Override
    public void endHanging() {
        // fencing leaves nothing behind
    }

    @Override
    public List<Long> append(List<LogRecord> records) {
        return partition.append(writer, records);
    }

    @Override
    public void commit() {
        partition.commit(writer);
    }

    @Override
    public void abort() {
        partition.abort(writer);
    }

    @Override
    public LogReader reader() {
        return reader;
    }

    @Override
    public void close() {
        // as with a process that dies: an open transaction stays open until somebody fences
    }
}
