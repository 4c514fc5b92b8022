package org.entrelacs.log.kafka;

import org.entrelacs.log.LogAccess;
import org.entrelacs.log.StreamHostContract;

class KafkaStreamHostIT extends StreamHostContract {
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
