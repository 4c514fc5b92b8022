package org.entrelacs.audit.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.audit.finding.Invariant;
import org.entrelacs.audit.finding.Place;
import org.entrelacs.audit.log.NetworkLog.Topic;
import org.entrelacs.log.Topics;

/// The topics of a network: which there are, and whether they keep what they have to. What snapshots hold is
/// disposable and not looked at; a wrong one shows in the state that is served.
public final class TopicSettings {
    private static final Map<String, String> KEPT_FOR_EVER =
            new TreeMap<>(Map.of("cleanup.policy", "delete", "retention.bytes", "-1", "retention.ms", "-1"));

    private static final Map<String, String> LATEST_OF_EACH_KEY = Map.of("cleanup.policy", "compact");

    private TopicSettings() {}

    /// @param services that there may be
    public static void check(Map<String, Topic> topics, Topics names, Set<String> services, Findings findings) {
        Map<String, Topic> others = new TreeMap<>(topics);
        for (String service : services) {
            Topic events = others.remove(names.events(service));
            Topic inbox = others.remove(names.inbox(service));
            Topic snapshots = others.remove(names.snapshots(service));
            if (events != null && inbox != null) {
                compare(names.events(service), events, KEPT_FOR_EVER, events.partitions(), findings);
                compare(names.inbox(service), inbox, KEPT_FOR_EVER, events.partitions(), findings);
            } else if (events != null) {
                add(names.inbox(service), "an inbox beside the events", "no such topic", findings);
            } else if (inbox != null) {
                add(names.events(service), "events beside the inbox", "no such topic", findings);
            }
            if (events != null && snapshots != null) {
                compare(names.snapshots(service), snapshots, LATEST_OF_EACH_KEY, events.partitions(), findings);
            }
        }
        others.keySet().forEach(name -> findings.note("topic " + name + " belongs to no service and was not read"));
    }

    private static void compare(
            String name, Topic topic, Map<String, String> settings, int partitions, Findings findings) {
        settings.forEach((setting, wanted) -> {
            String found = topic.settings().getOrDefault(setting, "nothing");
            if (!found.equals(wanted)) {
                add(name, setting + " " + wanted, found, findings);
            }
        });
        if (topic.partitions() != partitions) {
            add(name, partitions + " partitions, like its events", topic.partitions() + " partitions", findings);
        }
    }

    private static void add(String topic, String expected, String found, Findings findings) {
        findings.add(Invariant.SETTINGS, Place.of(topic), expected, found);
    }
}
