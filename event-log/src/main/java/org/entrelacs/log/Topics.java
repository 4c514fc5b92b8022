package org.entrelacs.log;

/// Names of a network's topics and groups.
///
/// @param prefix separates networks on one broker; part of every topic, group and transactional id
public record Topics(String prefix) {

    public String events(String service) {
        return prefix + "." + service + ".events";
    }

    public String inbox(String service) {
        return prefix + "." + service + ".inbox";
    }

    public String snapshots(String service) {
        return prefix + "." + service + ".snapshots";
    }

    /// Service that publishes events of this wire name: `planning` for `org.entrelacs.planning.PlanDrafted.v1`.
    public static String service(String eventType) {
        String[] parts = eventType.split("\\.", -1);
        if (parts.length < 4) {
            throw new IllegalArgumentException("no wire name of an event: " + eventType);
        }
        return parts[2];
    }
}
