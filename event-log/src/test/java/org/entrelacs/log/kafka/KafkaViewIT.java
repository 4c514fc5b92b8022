package org.entrelacs.log.kafka;

import org.entrelacs.log.LogAccess;
import org.entrelacs.log.ViewContract;

class KafkaViewIT extends ViewContract {
    private final String network = TestBroker.newNetwork();

    @Override
    protected LogAccess access() {
        return TestBroker.access(network);
    }

    @Override
    protected String prefix() {
        return network;
    }
}
