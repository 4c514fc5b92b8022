package org.entrelacs.log.kafka;

import org.entrelacs.log.LogAccess;
import org.entrelacs.log.ParkedCommandsContract;

class KafkaParkedCommandsIT extends ParkedCommandsContract {
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
