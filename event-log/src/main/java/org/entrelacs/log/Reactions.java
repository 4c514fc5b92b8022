package org.entrelacs.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The reactions of one service, on both sides of its inbox.
final class Reactions {
    private final Map<String, ReactionRuntime<?, ?>> byName = new LinkedHashMap<>();
    private final RecordReader reader;
    private final Set<String> sources = new TreeSet<>();

    /// @throws IllegalArgumentException when two reactions share a name
    Reactions(List<Reaction<?, ?>> reactions, EventCodec codec) {
        this.reader = new RecordReader(codec);
        for (Reaction<?, ?> reaction : reactions) {
            if (byName.put(reaction.name(), ReactionRuntime.of(reaction)) != null) {
                throw new IllegalArgumentException("two reactions are called " + reaction.name());
            }
            for (Class<?> event : reaction.on()) {
                sources.add(Topics.service(codec.type(event)));
            }
        }
    }

    /// Services whose events somebody here acts on.
    Set<String> sources() {
        return sources;
    }

    /// What a foreign event puts into the inbox: the event itself, once per reaction and target. Empty when nobody
    /// acts on it.
    ///
    /// @throws UnreadableRecord when the event cannot be read
    List<LogRecord> forward(StoredRecord stored) {
        if (!reader.reads(stored)) {
            return List.of();
        }
        Recorded<Object> event = reader.read(stored);
        List<LogRecord> forwarded = new ArrayList<>();
        for (ReactionRuntime<?, ?> reaction : byName.values()) {
            if (reaction.actsOn(event.event())) {
                for (String target : reaction.targets(event)) {
                    Map<String, String> headers = new HashMap<>(stored.headers());
                    headers.put(RecordHeaders.REACTION, reaction.name());
                    headers.put(RecordHeaders.TARGET, new StreamId(reaction.kind(), target).toString());
                    forwarded.add(new LogRecord(target, headers, stored.payload()));
                }
            }
        }
        return forwarded;
    }

    /// The command that an inbox record asks for.
    ///
    /// @throws RuntimeException when it cannot be read, or the reaction does not understand it
    Submission<?, ?> submission(StoredRecord inbox) {
        String target = StreamId.parse(inbox.header(RecordHeaders.TARGET)).key();
        return reaction(inbox).submission(inbox, reader.read(inbox), target);
    }

    /// The same command, not to be decided.
    ///
    /// @throws UnreadableRecord when not even its id can be told
    Submission<?, ?> unreadable(StoredRecord inbox) {
        String target = StreamId.parse(inbox.header(RecordHeaders.TARGET)).key();
        return reaction(inbox).unreadable(inbox, target);
    }

    /// Whether the record has to wait while an earlier one to the same stream is parked.
    ///
    /// @throws UnreadableRecord when it names no reaction of this service
    boolean waitsForParked(StoredRecord inbox) {
        return reaction(inbox).waitsForParked();
    }

    private ReactionRuntime<?, ?> reaction(StoredRecord inbox) {
        ReactionRuntime<?, ?> reaction = byName.get(inbox.header(RecordHeaders.REACTION));
        if (reaction == null) {
            throw new UnreadableRecord("no such reaction: " + inbox.header(RecordHeaders.REACTION));
        }
        return reaction;
    }

    /// The stream that an inbox record is meant for; one of its own when it does not say.
    static StreamId target(StoredRecord inbox) {
        try {
            return StreamId.parse(inbox.headers().getOrDefault(RecordHeaders.TARGET, ""));
        } catch (IllegalArgumentException e) {
            return new StreamId("unreadable", Long.toString(inbox.offset()));
        }
    }
}
