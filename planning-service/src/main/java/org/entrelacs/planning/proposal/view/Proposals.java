package org.entrelacs.planning.proposal.view;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entrelacs.planning.proposal.Proposal;
import org.entrelacs.planning.proposal.Proposer;
import org.entrelacs.planning.proposal.view.Run.Done;
import org.entrelacs.planning.proposal.view.Run.Failed;
import org.entrelacs.planning.proposal.view.Run.Question;

/// Makes proposals one after the other beside the service's work, and remembers the latest. Nothing of it is in the
/// log:
/// the same question at the same position has the same answer again.
@Singleton
public class Proposals {
    static final int REMEMBERED = 10;
    static final int MOST_WAITING = 4;

    private static final System.Logger LOG = System.getLogger(Proposals.class.getName());

    private final Proposer proposer;
    private final InstantSource clock;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final ExecutorService executor = Executors.newSingleThreadExecutor(Proposals::thread);

    @Inject
    Proposals(Proposer proposer, InstantSource clock) {
        this.proposer = proposer;
        this.clock = clock;
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().daemon().name("proposals").unstarted(work);
    }

    /// The run of this id, begun now unless it was begun before; empty when too many wait.
    synchronized Optional<Run> begin(String id, Question question, String by, String hash) {
        Run known = runs.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        long waiting =
                runs.values().stream().filter(run -> !run.state().isOver()).count();
        if (waiting >= MOST_WAITING) {
            return Optional.empty();
        }
        Run run = new Run(id, question, by, hash, clock.instant());
        runs.put(id, run);
        forgetOldest();
        executor.execute(() -> carryOut(run));
        return Optional.of(run);
    }

    private void forgetOldest() {
        var oldest = runs.values().iterator();
        while (runs.size() > REMEMBERED && oldest.hasNext()) {
            if (oldest.next().state().isOver()) {
                oldest.remove();
            }
        }
    }

    synchronized Optional<Run> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    /// The latest first.
    synchronized List<Run> all() {
        return new ArrayList<>(runs.values()).reversed();
    }

    private void carryOut(Run run) {
        if (!run.begins()) {
            return;
        }
        long begun = System.nanoTime();
        try {
            Question question = run.question();
            Proposal found = proposer.propose(question.situation(), question.weights(), question.effort(), run);
            run.to(new Done(found, Duration.ofNanos(System.nanoTime() - begun).toMillis()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "proposal " + run.id() + " failed", e);
            run.to(new Failed(e.getClass().getSimpleName()));
        }
    }

    @PreDestroy
    void end() {
        all().forEach(Run::cancel);
        executor.shutdown();
    }
}
