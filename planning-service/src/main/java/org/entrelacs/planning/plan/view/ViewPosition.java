package org.entrelacs.planning.plan.view;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.entrelacs.log.StreamHost;

/// How far the list of plans has read. Taken before the rows, so that it promises no more than they hold.
@Singleton
class ViewPosition {
    private final StreamHost host;

    @Inject
    ViewPosition(StreamHost host) {
        this.host = host;
    }

    Map<String, Long> now() {
        return host.viewPosition(Plans.NAME).entrySet().stream()
                .collect(Collectors.toMap(read -> read.getKey().toString(), Map.Entry::getValue));
    }
}
