package org.entrelacs.log.kafka;

import org.entrelacs.log.EventLogContract;
import org.entrelacs.log.LogAccess;
import org.junit.jupiter.api.AfterEach;

class KafkaEventLogIT extends EventLogContract {
    private final KafkaLogAccess access = TestBroker.access(TestBroker.newNetwork());

    @Override
    protected LogAccess access() {
        access.prepare("counting", 1);
        return access;
    }

    @AfterEach
    void close() {
        access.close();
    }
}
