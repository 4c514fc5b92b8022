package org.entrelacs.coordination.dependency.view;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entrelacs.contract.coordination.CaseEvent;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.contract.coordination.DependencyEvent.MemberJoined;
import org.entrelacs.coordination.dependency.Dependencies;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// The dependency register of the network. It keeps the events, so that it can be folded again as of any instant, and
/// the cases, because the case manager owns what nobody manages.
public final class Register implements Projection {
    private static final Comparator<DependencyRow> OLDEST_FIRST = Comparator.comparing(
                    (DependencyRow row) -> row.facts().getFirst().occurredAt())
            .thenComparing(row -> row.id().toString());

    private volatile Known known = new Known(TreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /// One consistent moment of what has been heard.
    ///
    /// @param registers events by key of register
    /// @param cases events by person
    /// @param shared keys of the registers that a person has ever been a member in
    private record Known(
            PSortedMap<String, PVector<Recorded<?>>> registers,
            PMap<String, PVector<Recorded<?>>> cases,
            PMap<String, PSet<String>> shared) {

        Known withFact(Recorded<?> recorded, DependencyEvent fact) {
            String key = recorded.stream().key();
            return new Known(
                    registers.plus(
                            key,
                            registers.getOrDefault(key, TreePVector.empty()).plus(recorded)),
                    cases,
                    fact instanceof MemberJoined joined
                            ? shared.plus(
                                    joined.person(),
                                    shared.getOrDefault(joined.person(), HashTreePSet.empty())
                                            .plus(key))
                            : shared);
        }

        Known withCase(Recorded<?> recorded) {
            String person = recorded.stream().key();
            return new Known(
                    registers,
                    cases.plus(
                            person,
                            cases.getOrDefault(person, TreePVector.empty()).plus(recorded)),
                    shared);
        }
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(DependencyEvent.class, CaseEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        known = switch (recorded.event()) {
            case DependencyEvent fact -> known.withFact(recorded, fact);
            case CaseEvent _ -> known.withCase(recorded);
            default -> throw new IllegalArgumentException(recorded.type() + " does not belong to the register");
        };
    }

    /// Dependencies of one person or around one shared resource, the oldest first; for a person then the shared ones
    /// that the person is a member of.
    public List<DependencyRow> of(String key, AsOf asOf) {
        Known now = known;
        Stream<DependencyRow> own = rows(now, key, asOf, _ -> true).sorted(OLDEST_FIRST);
        Stream<DependencyRow> shared = now.shared().getOrDefault(key, HashTreePSet.empty()).stream()
                .sorted()
                .flatMap(register ->
                        rows(now, register, asOf, member -> member.person().equals(key)))
                .filter(row -> !row.members().isEmpty());
        return Stream.concat(own, shared).toList();
    }

    /// All dependencies of the network, each once: by register, the oldest first in each.
    ///
    /// @param from key of the register to begin with
    public Stream<DependencyRow> all(String from, AsOf asOf) {
        Known now = known;
        return now.registers().keySet().stream()
                .filter(key -> key.compareTo(from) >= 0)
                .flatMap(key -> rows(now, key, asOf, _ -> true).sorted(OLDEST_FIRST));
    }

    private static Stream<DependencyRow> rows(Known now, String key, AsOf asOf, Predicate<MemberJoined> shown) {
        String owner = CaseManagers.of(now.cases().getOrDefault(key, TreePVector.empty()), asOf);
        return fold(now.registers().getOrDefault(key, TreePVector.empty()), asOf).byId().values().stream()
                .flatMap(dependency -> dependency.course().stream()
                        .map(course -> DependencyRow.of(key, dependency, course, owner, asOf.instant(), shown)));
    }

    private static Dependencies fold(List<Recorded<?>> history, AsOf asOf) {
        Dependencies dependencies = Dependencies.NONE;
        for (Recorded<?> recorded : history) {
            if (recorded.event() instanceof DependencyEvent fact && asOf.includes(recorded)) {
                dependencies = dependencies.with(fact);
            }
        }
        return dependencies;
    }
}
