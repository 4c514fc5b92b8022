package org.entrelacs.log.memory;

import org.entrelacs.log.LogAccess;
import org.entrelacs.log.PastContract;

class MemoryPastTest extends PastContract {
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
