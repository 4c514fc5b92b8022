package org.entrelacs.log;

import java.util.List;
import java.util.UUID;

/// A reaction whose types the kernel does not know. Events are checked against [Reaction#on()] before they get here.
final class ReactionRuntime<E, C> {
    private static final String ACTS_AS = "system:";

    private final Reaction<E, C> reaction;

    ReactionRuntime(Reaction<E, C> reaction) {
        this.reaction = reaction;
    }

    static ReactionRuntime<?, ?> of(Reaction<?, ?> reaction) {
        return new ReactionRuntime<>(reaction);
    }

    /// Name of the reaction that acts as this actor.
    static String nameOf(String actor) {
        return actor.substring(ACTS_AS.length());
    }

    String name() {
        return reaction.name();
    }

    String kind() {
        return reaction.kind();
    }

    boolean waitsForParked() {
        return reaction.whileParked() == Reaction.WhileParked.WAIT;
    }

    boolean actsOn(Object event) {
        return reaction.on().contains(event.getClass());
    }

    @SuppressWarnings("unchecked")
    List<String> targets(Recorded<Object> event) {
        return reaction.targets((Recorded<E>) event);
    }

    /// The event as a command to `target`.
    @SuppressWarnings("unchecked")
    Submission<?, ?> submission(StoredRecord inbox, Recorded<Object> event, String target) {
        C command = reaction.command((Recorded<E>) event, target);
        return submission(inbox, target, command);
    }

    /// The same command, known by the same id, when nobody can say what it asks for.
    Submission<?, ?> unreadable(StoredRecord inbox, String target) {
        return submission(inbox, target, this);
    }

    /// Known by the event's id whoever decides it.
    private Submission<?, ?> submission(StoredRecord inbox, String target, Object command) {
        StreamId stream = new StreamId(reaction.kind(), target);
        UUID event = RecordFormat.uuid(inbox, RecordHeaders.ID);
        CommandContext context = new CommandContext(
                Uuid5.of(Uuid5.ENTRELACS, "reaction", event.toString(), name(), stream.toString()),
                Canonical.sha256(event + "\n" + name() + "\n" + stream),
                ACTS_AS + name(),
                inbox.header(RecordHeaders.ON_BEHALF_OF),
                RecordFormat.instant(inbox, RecordHeaders.RECORDED_TIME),
                RecordFormat.uuid(inbox, RecordHeaders.CORRELATION_ID),
                event,
                inbox.headers().getOrDefault(RecordHeaders.TRACEPARENT, ""),
                CommandContext.ANY_VERSION);
        return new Submission<>(stream, context, command, Origin.REACTION, inbox.offset());
    }
}
