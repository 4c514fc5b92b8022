package org.entrelacs.log.memory;

import org.entrelacs.log.LogAccess;
import org.entrelacs.log.ViewContract;

class MemoryViewTest extends ViewContract {
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
