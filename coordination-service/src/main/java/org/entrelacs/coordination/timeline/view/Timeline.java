package org.entrelacs.coordination.timeline.view;

import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.entrelacs.contract.PublishedEvents;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/// Timelines of all persons, over all services.
public final class Timeline implements Projection {
    private static final PSortedSet<TimelineEntry> EMPTY = TreePSet.empty(TimelineEntry.AS_IT_HAPPENED);

    private volatile PMap<String, PSortedSet<TimelineEntry>> byPerson = HashTreePMap.empty();
    /// Written and read by the one thread that applies events.
    private PMap<String, String> requesters = HashTreePMap.empty();

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public Set<Class<?>> events() {
        return PublishedEvents.ALL.stream().collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof RequestReceived received) {
            requesters = requesters.plus(received.request(), received.person().value());
        }
        String person = Concerned.by(recorded, requesters);
        if (!person.equals(Concerned.NOBODY)) {
            var entries = byPerson.getOrDefault(person, EMPTY);
            byPerson = byPerson.plus(person, entries.plus(TimelineEntry.of(recorded)));
        }
    }

    /// Entries of one person, as they happened.
    SortedSet<TimelineEntry> of(String person) {
        return byPerson.getOrDefault(person, EMPTY);
    }
}
