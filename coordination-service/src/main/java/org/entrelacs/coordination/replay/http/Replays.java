package org.entrelacs.coordination.replay.http;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.entrelacs.coordination.CoordinationConfig;
import org.entrelacs.coordination.replay.Replay;
import org.entrelacs.coordination.replay.ReplayFilter;
import org.entrelacs.coordination.replay.ReplayPosition;
import org.entrelacs.edge.EdgeConfig;
import org.entrelacs.edge.Problem;
import org.entrelacs.log.LogAccess;
import org.jboss.logging.Logger;

/// The replays that run, at most as many as configured, since each holds a reader of the whole network.
@Singleton
public class Replays {
    private static final Logger LOG = Logger.getLogger(Replays.class);

    private final LogAccess log;
    private final InstantSource clock;
    private final String prefix;
    private final Semaphore places;
    private volatile boolean running = true;

    @Inject
    Replays(LogAccess log, InstantSource clock, EdgeConfig edge, CoordinationConfig config) {
        this.log = log;
        this.clock = clock;
        this.prefix = edge.prefix();
        this.places = new Semaphore(config.replays());
    }

    /// Answers a bad position now, while there is still a status to say so with; reads once the answer is written.
    StreamingOutput begin(ReplayFilter filter, ReplayPosition from, boolean follow) {
        if (places.availablePermits() == 0) {
            throw new Problem("too-many-replays", 503, "As many replays as may run are running.", Map.of()).exception();
        }
        try (Replay _ = open(filter, from)) {
            return out -> write(filter, from, follow, out);
        } catch (Replay.NoSuchPosition _) {
            throw Problem.invalid("position", "must lie within the log").exception();
        }
    }

    private Replay open(ReplayFilter filter, ReplayPosition from) {
        return Replay.open(log.topics(filter.services()), prefix, filter, from, clock);
    }

    private void write(ReplayFilter filter, ReplayPosition from, boolean follow, OutputStream out) {
        places.acquireUninterruptibly();
        try (Replay replay = open(filter, from)) {
            if (follow) {
                replay.following(out, () -> running);
            } else {
                replay.toTheEnd(out, () -> running);
            }
        } catch (IOException e) {
            LOG.debug("whoever took the replay has gone", e);
        } finally {
            places.release();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }
}
