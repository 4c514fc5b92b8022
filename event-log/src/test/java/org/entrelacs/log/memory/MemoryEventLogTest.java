package org.entrelacs.log.memory;

import org.entrelacs.log.EventLogContract;
import org.entrelacs.log.LogAccess;

class MemoryEventLogTest extends EventLogContract {
    private final MemoryNetwork network = new MemoryNetwork("memory");

    @Override
    protected LogAccess access() {
        network.prepare("counting", 1);
        return network;
    }
}
