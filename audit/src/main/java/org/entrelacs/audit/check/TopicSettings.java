package org.entrelacs.audit.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.audit.finding.Invariant;
import org.entrelacs.audit.finding.Place;
import org.entrelacs.audit.log.NetworkLog.Topic;
import org.entrelacs.log.Topics;

/// The topics of a network: which there are, and whether they keep everything for ever.
public final class TopicSettings {
    private static final Map<String, String> KEPT_FOR_EVER =
            new TreeMap<>(Map.of("cleanup.policy", "delete", "retention.bytes", "-1", "retention.ms", "-1"));

    private TopicSettings() {}

    /// @param services that there may be
    public static void check(Map<String, Topic> topics, Topics names, Set<String> services, Findings findings) {
        Map<String, Topic> others = new TreeMap<>(topics);
        for (String service : services) {
            Topic events = others.remove(names.events(service));
            Topic inbox = others.remove(names.inbox(service));
            if (events != null && inbox != null) {
                keepsEverything(names.events(service), events, findings);
                keepsEverything(names.inbox(service), inbox, findings);
                if (events.partitions() != inbox.partitions()) {
                    add(
                            names.inbox(service),
                            events.partitions() + " partitions, like its events",
                            inbox.partitions() + " partitions",
                            findings);
                }
            } else if (events != null) {
                add(names.inbox(service), "an inbox beside the events", "no such topic", findings);
            } else if (inbox != null) {
                add(names.events(service), "events beside the inbox", "no such topic", findings);
            }
            others.remove(snapshots(names, service));
        }
        others.keySet().forEach(name -> findings.note("topic " + name + " belongs to no service and was not read"));
    }

    /// Disposable, so nothing has to be true of it beyond what
    /// [org.entrelacs.audit.finding.Invariant#STATES] says of the state that a service builds with it.
    private static String snapshots(Topics names, String service) {
        return names.prefix() + "." + service + ".snapshots";
    }

    private static void keepsEverything(String name, Topic topic, Findings findings) {
        KEPT_FOR_EVER.forEach((setting, wanted) -> {
            String found = topic.settings().getOrDefault(setting, "nothing");
            if (!found.equals(wanted)) {
                add(name, setting + " " + wanted, found, findings);
            }
        });
    }

    private static void add(String topic, String expected, String found, Findings findings) {
        findings.add(Invariant.SETTINGS, Place.of(topic), expected, found);
    }
}
