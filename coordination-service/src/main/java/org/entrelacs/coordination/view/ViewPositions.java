package org.entrelacs.coordination.view;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.entrelacs.log.Projection;
import org.entrelacs.log.StreamHost;

/// How far views have read, as lists tell it.
@Singleton
public class ViewPositions {
    private final StreamHost host;

    @Inject
    ViewPositions(StreamHost host) {
        this.host = host;
    }

    /// Partition to the offset up to which the view has taken it in.
    public Map<String, Long> of(Projection view) {
        return host.viewPosition(view.name()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }
}
