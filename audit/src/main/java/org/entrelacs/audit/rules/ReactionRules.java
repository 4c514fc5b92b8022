package org.entrelacs.audit.rules;

import java.util.List;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;

/// One reaction, whatever its types. Events are checked by [#actsOn] before they come to the other two.
public final class ReactionRules<E, C> {
    private final Reaction<E, C> reaction;

    private ReactionRules(Reaction<E, C> reaction) {
        this.reaction = reaction;
    }

    static ReactionRules<?, ?> of(Reaction<?, ?> reaction) {
        return new ReactionRules<>(reaction);
    }

    String name() {
        return reaction.name();
    }

    String kind() {
        return reaction.kind();
    }

    public boolean actsOn(Object event) {
        return reaction.on().contains(event.getClass());
    }

    @SuppressWarnings("unchecked")
    List<String> targets(Recorded<Object> event) {
        return reaction.targets((Recorded<E>) event);
    }

    @SuppressWarnings("unchecked")
    public Object command(Recorded<Object> event, String target) {
        return reaction.command((Recorded<E>) event, target);
    }
}
