package org.entrelacs.audit.rules;

import java.util.Optional;
import org.entrelacs.log.Due;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;

/// The rules of one kind of stream, whatever their types. The casts live here: states come from
/// [#initial()] and [#after] of the same kind, events are checked.
public final class KindRules<C, S, E, R> {
    private final StreamKind<C, S, E, R> kind;

    private KindRules(StreamKind<C, S, E, R> kind) {
        this.kind = kind;
    }

    static KindRules<?, ?, ?, ?> of(StreamKind<?, ?, ?, ?> kind) {
        return new KindRules<>(kind);
    }

    public Object initial() {
        return kind.decider().initial();
    }

    /// @throws RuntimeException when the event cannot follow
    @SuppressWarnings("unchecked")
    public Object after(Object state, Object event) {
        return kind.decider().evolve((S) state, kind.events().cast(event));
    }

    /// @param command of this kind
    @SuppressWarnings("unchecked")
    public Verdict<?, ?> decide(Object command, Object state) {
        return kind.decider().decide((C) command, (S) state);
    }

    @SuppressWarnings("unchecked")
    public Optional<? extends Due<?>> nextDue(Object state) {
        return kind.decider().nextDue((S) state);
    }
}
