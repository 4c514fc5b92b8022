package org.entrelacs.coordination.dependency.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.coordination.dependency.DependencyCommand;
import org.entrelacs.coordination.dependency.DependencyCommand.RecordFacts;
import org.entrelacs.coordination.dependency.DependencyDecider;
import org.entrelacs.coordination.dependency.derivation.Derivation;
import org.entrelacs.coordination.dependency.derivation.Fact;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;

/// Any event that says something about interdependencies, brought to each register that it says something to.
public final class WhenDependencyFactsArise implements Reaction<Object, DependencyCommand> {

    @Override
    public String name() {
        return "when-dependency-facts-arise";
    }

    @Override
    public String kind() {
        return DependencyDecider.KIND;
    }

    @Override
    public Set<Class<?>> on() {
        return Derivation.events();
    }

    @Override
    public List<String> targets(Recorded<?> event) {
        return Derivation.facts(event).stream().map(Fact::register).distinct().toList();
    }

    @Override
    public DependencyCommand command(Recorded<?> event, String target) {
        return new RecordFacts(Derivation.facts(event).stream()
                .filter(fact -> fact.register().equals(target))
                .map(Fact::event)
                .toList());
    }

    /// Facts count the same in whatever order they arrive.
    @Override
    public WhileParked whileParked() {
        return WhileParked.OVERTAKE;
    }
}
