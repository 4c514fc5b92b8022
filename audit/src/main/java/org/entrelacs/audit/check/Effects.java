package org.entrelacs.audit.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.audit.finding.Invariant;
import org.entrelacs.audit.finding.Place;
import org.entrelacs.audit.log.Entry;
import org.entrelacs.audit.rules.DerivedIds;
import org.entrelacs.audit.rules.ServiceRules;
import org.entrelacs.audit.rules.ServiceRules.Ask;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.Topics;

/// What the events of the whole network ask of one service, and what has become of it: by the id of the
/// command that a reaction makes of an event, where the event lies, where the inbox record lies, and where
/// the effect lies. Each has to have all three, unless it is still under way.
public final class Effects {
    private static final int EVENT = 0;
    private static final int EVENT_PRINT = 1;
    private static final int INBOX = 2;
    private static final int INBOX_PRINT = 3;
    private static final int EFFECT = 4;

    private final ServiceRules rules;
    private final List<String> services;
    private final Topics topics;
    private final Findings findings;
    private final IdTable commands = new IdTable(5);
    private final Map<Integer, Long> inboxReadTo = new HashMap<>();
    private final Set<UUID> parked = new HashSet<>();
    private long underWay;

    /// @param services all that are audited; a place in the log is kept by the number of its service
    public Effects(ServiceRules rules, List<String> services, Topics topics, Findings findings) {
        this.rules = rules;
        this.services = services;
        this.topics = topics;
        this.findings = findings;
    }

    public ServiceRules rules() {
        return rules;
    }

    /// An event of the network.
    void happened(Recorded<Object> event, Entry entry) {
        for (Ask ask : rules.asks(event)) {
            int place = commands.place(DerivedIds.reaction(event.id(), ask.reaction(), ask.target()));
            String service = Topics.service(event.type());
            commands.set(place, EVENT, spot(service, event.at(), event.offset()));
            commands.set(place, EVENT_PRINT, Fingerprint.of(entry.stored()));
        }
    }

    /// An inbox record; of several for one command the first counts.
    void asked(UUID command, Entry entry) {
        int place = commands.place(command);
        if (commands.get(place, INBOX) == Spot.NOWHERE) {
            commands.set(place, INBOX, spot(rules.name(), entry.stored().at(), entry.offset()));
            commands.set(place, INBOX_PRINT, Fingerprint.of(entry.stored()));
        }
    }

    /// An event or a note in the service's own log, left by a reaction.
    void acted(UUID command, Entry entry) {
        parked.remove(command);
        commands.set(
                commands.place(command),
                EFFECT,
                spot(rules.name(), entry.stored().at(), entry.offset()));
    }

    /// A reaction that was put aside.
    void parked(UUID command, Entry entry) {
        acted(command, entry);
        parked.add(command);
    }

    /// The owner has dealt with the inbox of a partition up to here.
    void inboxRead(int partition, long to) {
        inboxReadTo.merge(partition, to, Math::max);
    }

    /// To be called when all of the network has been read.
    ///
    /// @param confirmed how far the service says that it has dealt with the events of the others; before
    ///     that, an event without an inbox record is a loss, behind it, it is under way
    /// @param atRest whether nothing may be under way any more
    public void conclude(Map<Partition, Long> confirmed, boolean atRest) {
        commands.forEach((command, place) -> {
            if (commands.get(place, EVENT) == Spot.NOWHERE) {
                withoutCause(command, place);
            } else if (commands.get(place, INBOX) == Spot.NOWHERE) {
                withoutInbox(place, confirmed, atRest);
            } else {
                onItsWay(place, atRest);
            }
        });
        findings.count("reactions", commands.size());
        note(underWay, "reactions under way to ");
        note(parked.size(), "reactions parked in ");
    }

    private void note(long count, String what) {
        if (count > 0) {
            findings.note(count + " " + what + rules.name());
        }
    }

    private void withoutCause(UUID command, int place) {
        long effect = commands.get(place, EFFECT);
        Place at = effect == Spot.NOWHERE ? inbox(place) : events(effect);
        String found = effect == Spot.NOWHERE ? "an inbox record" : "an effect";
        add(at, "an event that asks for command " + command, found + " without one");
    }

    private void withoutInbox(int place, Map<Partition, Long> confirmed, boolean atRest) {
        Spot event = Spot.of(commands.get(place, EVENT));
        Partition partition = new Partition(topics.events(service(event)), event.partition());
        boolean effect = commands.get(place, EFFECT) != Spot.NOWHERE;
        boolean dealtWith = event.offset() < confirmed.getOrDefault(partition, 0L);
        if (effect || dealtWith || atRest) {
            String found = effect ? "none, though there is an effect" : "none";
            add(events(event.packed()), "an inbox record in " + topics.inbox(rules.name()), found);
        } else {
            underWay++;
        }
    }

    private void onItsWay(int place, boolean atRest) {
        Spot inbox = Spot.of(commands.get(place, INBOX));
        if (commands.get(place, EVENT_PRINT) != commands.get(place, INBOX_PRINT)) {
            add(inbox(place), "the event itself, from " + events(commands.get(place, EVENT)), "something else");
        }
        boolean dealtWith = inbox.offset() < inboxReadTo.getOrDefault(inbox.partition(), 0L);
        if (commands.get(place, EFFECT) == Spot.NOWHERE && (dealtWith || atRest)) {
            String expected = "an effect of " + events(commands.get(place, EVENT)) + " in " + rules.name();
            add(inbox(place), expected, "none: neither event nor note, nor is it parked");
        } else if (commands.get(place, EFFECT) == Spot.NOWHERE) {
            underWay++;
        }
    }

    private Place events(long packed) {
        Spot spot = Spot.of(packed);
        return new Place(topics.events(service(spot)), spot.partition(), spot.offset(), "");
    }

    private Place inbox(int place) {
        Spot spot = Spot.of(commands.get(place, INBOX));
        return new Place(topics.inbox(rules.name()), spot.partition(), spot.offset(), "");
    }

    private String service(Spot spot) {
        return services.get(spot.service());
    }

    private long spot(String service, Partition at, long offset) {
        return new Spot(services.indexOf(service), at.number(), offset).packed();
    }

    private void add(Place place, String expected, String found) {
        findings.add(Invariant.REACTIONS, place, expected, found);
    }
}
