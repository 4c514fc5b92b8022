package org.entrelacs.edge.testing;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.entrelacs.log.StreamHost;

/// No test of a service begins before its partitions are served, but for [WithoutLog]. Found by the service loader;
/// nothing to do for it.
public final class ReadyFirst implements QuarkusTestBeforeEachCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(5);

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (context.getTestInstance().getClass().isAnnotationPresent(WithoutLog.class)) {
            return;
        }
        StreamHost host = Arc.container().instance(StreamHost.class).get();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!host.isReady()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("the service is not ready: " + host.partitions() + " " + host.problem());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
