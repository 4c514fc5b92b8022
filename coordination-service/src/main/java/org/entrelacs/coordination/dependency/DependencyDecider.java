package org.entrelacs.coordination.dependency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyBroken;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyCreated;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyRepaired;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyResolved;
import org.entrelacs.coordination.dependency.DependencyCommand.PassDeadline;
import org.entrelacs.coordination.dependency.DependencyCommand.RecordFacts;
import org.entrelacs.log.Decider;
import org.entrelacs.log.Due;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;

/// The rules of the register. Nothing is refused: a fact is a fact, and one that is known or comes too late to matter
/// leaves no event.
public final class DependencyDecider implements Decider<DependencyCommand, Dependencies, DependencyEvent, Void> {
    public static final String KIND = "dependency";

    public static StreamKind<DependencyCommand, Dependencies, DependencyEvent, Void> kind() {
        return new StreamKind<>(KIND, new DependencyDecider(), DependencyEvent.class);
    }

    @Override
    public Dependencies initial() {
        return Dependencies.NONE;
    }

    @Override
    public Verdict<DependencyEvent, Void> decide(DependencyCommand command, Dependencies state) {
        return switch (command) {
            case RecordFacts(var facts) -> Verdict.accept(record(facts, state));
            case PassDeadline(var id) -> Verdict.accept(passDeadline(state.dependency(id)));
        };
    }

    @Override
    public Dependencies evolve(Dependencies state, DependencyEvent event) {
        return state.with(event);
    }

    @Override
    public Optional<Due<DependencyCommand>> nextDue(Dependencies state) {
        return state.nextToBreak()
                .map(opening -> new Due<>(
                        opening.dependency().toString(), opening.due(), new PassDeadline(opening.dependency())));
    }

    private static List<DependencyEvent> passDeadline(Dependency dependency) {
        return dependency.course().stream()
                .filter(Course::waitsForItsDeadline)
                .map(Course::opening)
                .map(DependencyDecider::passed)
                .toList();
    }

    private static DependencyEvent passed(DependencyCreated opening) {
        return Deadline.passed(opening);
    }

    private static List<DependencyEvent> record(List<DependencyEvent> facts, Dependencies state) {
        Map<UUID, SortedSet<DependencyEvent>> fresh = new LinkedHashMap<>();
        for (DependencyEvent fact : facts) {
            Dependency known = state.dependency(fact.dependency());
            if (!known.knows(fact) && !known.isPast(fact)) {
                fresh.computeIfAbsent(fact.dependency(), _ -> new TreeSet<>(FactOrder.BY_OCCURRENCE))
                        .add(fact);
            }
        }
        List<DependencyEvent> events = new ArrayList<>();
        fresh.forEach((id, added) -> events.addAll(learn(added, state.dependency(id))));
        return events;
    }

    /// The facts as events, then a deadline that they show to have passed, then the completion that mends a break,
    /// whichever of the two became known first.
    private static List<DependencyEvent> learn(SortedSet<DependencyEvent> fresh, Dependency known) {
        Dependency after = known;
        List<DependencyEvent> events = new ArrayList<>();
        List<DependencyEvent> completions = new ArrayList<>();
        boolean broke = false;
        for (DependencyEvent fact : withDeadline(fresh, known)) {
            after = after.with(fact);
            broke |= fact instanceof DependencyBroken;
            (fact instanceof DependencyResolved ? completions : events).add(fact);
        }
        if (completions.isEmpty() && broke) {
            after.completion().ifPresent(completions::add);
        }
        for (DependencyEvent completion : completions) {
            events.add(
                    after.wasBroken()
                            ? new DependencyRepaired(completion.dependency(), completion.cause())
                            : completion);
        }
        return events;
    }

    private static List<DependencyEvent> withDeadline(SortedSet<DependencyEvent> fresh, Dependency known) {
        Dependency after = known;
        for (DependencyEvent fact : fresh) {
            after = after.with(fact);
        }
        List<DependencyEvent> all = new ArrayList<>(fresh);
        Dependency informed = after;
        after.course().stream()
                .flatMap(course -> course.facts().stream())
                .filter(DependencyBroken.class::isInstance)
                .filter(counted -> !informed.knows(counted))
                .forEach(all::add);
        return all;
    }
}
