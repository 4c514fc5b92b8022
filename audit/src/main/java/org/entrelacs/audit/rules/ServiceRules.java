package org.entrelacs.audit.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamId;

/// The rules of one service.
public final class ServiceRules {
    private final String name;
    private final Map<String, KindRules<?, ?, ?, ?>> kinds = new LinkedHashMap<>();
    private final Map<String, ReactionRules<?, ?>> reactions = new LinkedHashMap<>();

    public ServiceRules(ServiceDefinition definition) {
        this.name = definition.name();
        definition.kinds().forEach(kind -> kinds.put(kind.name(), KindRules.of(kind)));
        definition.reactions().forEach(reaction -> reactions.put(reaction.name(), ReactionRules.of(reaction)));
    }

    public String name() {
        return name;
    }

    public Optional<KindRules<?, ?, ?, ?>> kind(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    public Optional<ReactionRules<?, ?>> reaction(String reaction) {
        return Optional.ofNullable(reactions.get(reaction));
    }

    /// A reaction to an event, and the stream that it asks.
    public record Ask(String reaction, StreamId target) {}

    /// What an event asks of this service's streams.
    public List<Ask> asks(Recorded<Object> event) {
        List<Ask> asks = new ArrayList<>();
        for (ReactionRules<?, ?> reaction : reactions.values()) {
            if (reaction.actsOn(event.event())) {
                reaction.targets(event)
                        .forEach(key -> asks.add(new Ask(reaction.name(), new StreamId(reaction.kind(), key))));
            }
        }
        return asks;
    }
}
