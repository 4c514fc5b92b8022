package org.entrelacs.coordination.view;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.entrelacs.edge.Page;
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
        return Page.position(host.viewPosition(view.name()));
    }
}
