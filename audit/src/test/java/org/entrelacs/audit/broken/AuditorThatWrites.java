package org.entrelacs.audit.broken;

import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;

record AuditorThatWrites(Producer<byte[], byte[]> producer) {
    static void tidyUp(Admin admin) {
        var _ = admin.deleteTopics(List.of("entrelacs.planning.events"));
    }
}
