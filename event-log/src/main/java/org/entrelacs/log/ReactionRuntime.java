package org.entrelacs.log;

import java.util.List;

/// A reaction whose types the kernel does not know. Events are checked against [Reaction#on()] before they get here.
final class ReactionRuntime<E, C> {
    private final Reaction<E, C> reaction;

    ReactionRuntime(Reaction<E, C> reaction) {
        this.reaction = reaction;
    }

    static ReactionRuntime<?, ?> of(Reaction<?, ?> reaction) {
        return new ReactionRuntime<>(reaction);
    }

    String name() {
        return reaction.name();
    }

    String kind() {
        return reaction.kind();
    }

    boolean actsOn(Object event) {
        return reaction.on().contains(event.getClass());
    }

    @SuppressWarnings("unchecked")
    List<String> targets(Recorded<Object> event) {
        return reaction.targets((Recorded<E>) event);
    }

    /// The event as a command to `target`, known by the event's id whoever decides it.
    @SuppressWarnings("unchecked")
    Submission<?, ?> submission(Recorded<Object> event, String target, String traceparent, long inboxOffset) {
        StreamId stream = new StreamId(reaction.kind(), target);
        CommandContext context = new CommandContext(
                Uuid5.of(Uuid5.ENTRELACS, "reaction", event.id().toString(), name(), stream.toString()),
                Canonical.sha256(event.id() + "\n" + name() + "\n" + stream),
                "system:" + name(),
                event.onBehalfOf(),
                event.recordedAt(),
                event.correlationId(),
                event.id(),
                traceparent,
                CommandContext.ANY_VERSION);
        C command = reaction.command((Recorded<E>) event, target);
        return new Submission<>(stream, context, command, Origin.REACTION, inboxOffset);
    }
}
