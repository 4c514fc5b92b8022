package org.entrelacs.log;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The streams of some kinds as the log has them, whoever owns them: a fold of the whole topic.
final class StreamCopies implements Projection {
    private static final System.Logger LOG = System.getLogger("org.entrelacs.log");

    private final Map<String, KindRuntime<?, ?, ?, ?>> kinds;
    private final Set<Class<?>> events;
    private final Map<StreamId, KindRuntime<?, ?, ?, ?>.Stream> streams = new ConcurrentHashMap<>();
    private final Set<StreamId> broken = ConcurrentHashMap.newKeySet();

    StreamCopies(Collection<? extends StreamKind<?, ?, ?, ?>> kinds) {
        this.kinds = kinds.stream()
                .map(KindRuntime::of)
                .collect(Collectors.toUnmodifiableMap(KindRuntime::name, Function.identity()));
        this.events = kinds.stream().map(StreamKind::events).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String name() {
        return "copies";
    }

    @Override
    public Set<Class<?>> events() {
        return events;
    }

    @Override
    public void apply(Recorded<?> recorded) {
        StreamId id = recorded.stream();
        KindRuntime<?, ?, ?, ?> kind = kinds.get(id.kind());
        if (kind == null || broken.contains(id)) {
            return;
        }
        try {
            streams.put(id, streams.getOrDefault(id, kind.empty()).evolve(recorded.event()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the history of " + id + " cannot be applied", e);
            broken.add(id);
        }
    }

    /// @throws IllegalArgumentException when the kind is not among those copied
    Reading<?> read(StreamId id) {
        KindRuntime<?, ?, ?, ?> kind = kinds.get(id.kind());
        if (kind == null) {
            throw new IllegalArgumentException("streams of the kind " + id.kind() + " are not consulted");
        }
        if (broken.contains(id)) {
            return new Reading.Quarantined<>(id);
        }
        KindRuntime<?, ?, ?, ?>.Stream stream = streams.getOrDefault(id, kind.empty());
        return new Reading.Found<>(stream.version(), stream.state());
    }
}
