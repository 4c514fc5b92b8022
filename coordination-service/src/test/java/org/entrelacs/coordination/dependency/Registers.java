package org.entrelacs.coordination.dependency;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.contract.coordination.DependencyEvent.MemberJoined;
import org.entrelacs.coordination.dependency.reaction.WhenDependencyFactsArise;
import org.entrelacs.log.Due;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.Verdict;

/// All registers of a network, fed by the reaction and decided by the rules, with a clock that is moved by hand.
final class Registers {
    private final DependencyDecider decider = new DependencyDecider();
    private final WhenDependencyFactsArise reaction = new WhenDependencyFactsArise();
    private final Map<String, Dependencies> states = new HashMap<>();

    /// @param course how it went
    /// @param members who shares it
    record Entry(Course course, List<MemberJoined> members) {}

    void hear(Recorded<?> event) {
        if (reaction.on().contains(event.event().getClass())) {
            for (String register : reaction.targets(event)) {
                decide(register, reaction.command(event, register));
            }
        }
    }

    /// Every deadline up to `now` passes, as the kernel would submit it.
    void clockReaches(Instant now) {
        for (String register : List.copyOf(states.keySet())) {
            for (Optional<Due<DependencyCommand>> due = due(register, now); due.isPresent(); due = due(register, now)) {
                decide(register, due.get().command());
            }
        }
    }

    /// What a reader sees, register by register.
    Map<String, Map<UUID, Entry>> shown() {
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

    private void decide(String register, DependencyCommand command) {
        switch (decider.decide(command, state(register))) {
            case Verdict.Accepted<DependencyEvent, Void>(var events) -> {
                for (DependencyEvent event : events) {
                    states.put(register, decider.evolve(state(register), event));
                }
            }
            case Verdict.Refused<DependencyEvent, Void> refused -> fail("refused: " + refused);
        }
    }

    private Dependencies state(String register) {
        return states.getOrDefault(register, decider.initial());
    }
}
