package org.entrelacs.log.memory;

import org.entrelacs.log.LogAccess;
import org.entrelacs.log.StreamHostContract;

class MemoryStreamHostTest extends StreamHostContract {
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
