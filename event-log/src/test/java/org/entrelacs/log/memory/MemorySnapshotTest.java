package org.entrelacs.log.memory;

import org.entrelacs.log.LogAccess;
import org.entrelacs.log.SnapshotContract;

class MemorySnapshotTest extends SnapshotContract {
    private final MemoryNetwork network = new MemoryNetwork("memory");

    @Override
    protected LogAccess access() {
        return network;
    }

    @Override
    protected String prefix() {
        return "memory";
    }
}
