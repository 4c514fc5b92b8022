package org.entrelacs.planning.saga;

import java.util.List;
import java.util.Optional;
import org.entrelacs.log.Reaction;
import org.entrelacs.planning.PlanningDefinition;
import org.entrelacs.planning.SomeEvent;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// What is on its way from stream to stream. What one stream tells another arrives in the order in which it was told;
/// what different streams tell arrives in any.
///
/// @param byWay `source>target`
record Messages(TreePMap<String, PVector<Message>> byWay) {
    static final Messages NONE = new Messages(TreePMap.empty());

    private static final List<Reaction<?, ?>> REACTIONS =
            PlanningDefinition.with().reactions();

    /// @param reaction that makes a command of the event
    record Message(String reaction, Object event) {}

    /// What the reactions of the service make of an event.
    Messages told(String source, Object event) {
        Messages after = this;
        for (Reaction<?, ?> reaction : REACTIONS) {
            if (reaction.on().contains(event.getClass())) {
                for (String key : targets(reaction, source, event)) {
                    after = after.told(source, reaction.kind() + "/" + key, new Message(reaction.name(), event));
                }
            }
        }
        return after;
    }

    Messages told(String source, String target, Message message) {
        String way = source + ">" + target;
        return new Messages(byWay.plus(
                way, byWay.getOrDefault(way, TreePVector.<Message>empty()).plus(message)));
    }

    boolean isEmpty() {
        return byWay.isEmpty();
    }

    Message next(String way) {
        return queue(way).getFirst();
    }

    Messages withoutNext(String way) {
        PVector<Message> rest = queue(way).minus(0);
        return new Messages(rest.isEmpty() ? byWay.minus(way) : byWay.plus(way, rest));
    }

    private PVector<Message> queue(String way) {
        return Optional.ofNullable(byWay.get(way)).orElseThrow();
    }

    static String source(String way) {
        return way.substring(0, way.indexOf('>'));
    }

    static String target(String way) {
        return way.substring(way.indexOf('>') + 1);
    }

    /// The command that a reaction of the service makes of a message.
    static Object command(Message message, String way) {
        Reaction<?, ?> reaction = REACTIONS.stream()
                .filter(known -> known.name().equals(message.reaction()))
                .findFirst()
                .orElseThrow();
        return command(reaction, source(way), message.event(), keyOf(target(way)));
    }

    private static String keyOf(String stream) {
        return stream.substring(stream.indexOf('/') + 1);
    }

    @SuppressWarnings("unchecked")
    private static <E> List<String> targets(Reaction<E, ?> reaction, String source, Object event) {
        return reaction.targets(SomeEvent.recorded(source, (E) event));
    }

    @SuppressWarnings("unchecked")
    private static <E, C> C command(Reaction<E, C> reaction, String source, Object event, String key) {
        return reaction.command(SomeEvent.recorded(source, (E) event), key);
    }
}
