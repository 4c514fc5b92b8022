package org.entrelacs.coordination;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.contract.coordination.DependencyEvent.MemberJoined;
import org.entrelacs.coordination.dependency.Course;
import org.entrelacs.coordination.dependency.Dependencies;
import org.entrelacs.coordination.dependency.DependencyCommand;
import org.entrelacs.coordination.dependency.DependencyDecider;
import org.entrelacs.coordination.dependency.reaction.WhenDependencyFactsArise;
import org.entrelacs.log.Due;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;
import org.entrelacs.log.Uuid5;
import org.entrelacs.log.Verdict;

/// All registers of a network, fed by the reaction and decided by the rules, with a clock that is moved by hand and a
/// log of what was decided.
public final class Registers {
    private static final Partition EVENTS = new Partition("entrelacs.coordination.events", 0);
    private final DependencyDecider decider = new DependencyDecider();
    private final WhenDependencyFactsArise reaction = new WhenDependencyFactsArise();
    private final Map<String, Dependencies> states = new HashMap<>();
    private final List<Recorded<?>> log = new ArrayList<>();

    /// @param course how it went
    /// @param members who shares it
    public record Entry(Course course, List<MemberJoined> members) {}

    /// Heard when it was recorded.
    public void hear(Recorded<?> event) {
        if (reaction.on().contains(event.event().getClass())) {
            for (String register : reaction.targets(event)) {
                decide(register, reaction.command(event, register), event.recordedAt());
            }
        }
    }

    /// Every deadline up to `now` passes, as the kernel would submit it.
    public void clockReaches(Instant now) {
        for (String register : List.copyOf(states.keySet())) {
            for (var due = due(register, now); due.isPresent(); due = due(register, now)) {
                decide(register, due.get().command(), now);
            }
        }
    }

    /// What was decided, in order.
    public List<Recorded<?>> log() {
        return List.copyOf(log);
    }

    /// What a reader sees, register by register.
    public Map<String, Map<UUID, Entry>> shown() {
        Map<String, Map<UUID, Entry>> shown = new TreeMap<>();
        states.forEach((register, state) -> state.byId()
                .forEach((id, dependency) -> dependency
                        .course()
                        .ifPresent(course -> shown.computeIfAbsent(register, _ -> new TreeMap<>())
                                .put(id, new Entry(course, dependency.members())))));
        return shown;
    }

    private Optional<Due<DependencyCommand>> due(String register, Instant now) {
        return decider.nextDue(state(register)).filter(due -> !due.at().isAfter(now));
    }

    private void decide(String register, DependencyCommand command, Instant at) {
        switch (decider.decide(command, state(register))) {
            case Verdict.Accepted<DependencyEvent, Void>(var events) ->
                events.forEach(event -> append(register, event, at));
            case Verdict.Refused<DependencyEvent, Void> refused -> fail("refused: " + refused);
        }
    }

    private void append(String register, DependencyEvent event, Instant at) {
        states.put(register, decider.evolve(state(register), event));
        UUID id = Uuid5.of(Uuid5.ENTRELACS, "dependency-event", Integer.toString(log.size()));
        log.add(new Recorded<>(
                EVENTS,
                log.size(),
                new StreamId("dependency", register),
                1,
                id,
                "org.entrelacs.coordination." + event.getClass().getSimpleName() + ".v1",
                at,
                at,
                "system:when-dependency-facts-arise",
                event.cause().actor(),
                id,
                event.cause().event(),
                id,
                event));
    }

    private Dependencies state(String register) {
        return states.getOrDefault(register, decider.initial());
    }
}
