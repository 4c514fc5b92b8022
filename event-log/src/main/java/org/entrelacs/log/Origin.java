package org.entrelacs.log;

/// Where a command came from. Ids of callers are remembered for a window, all others for ever: an inbox may be filled
/// again from the beginning, a deadline stays the same.
enum Origin {
    CALLER("caller"),
    REACTION("reaction"),
    DEADLINE("deadline");

    private final String wireName;

    Origin(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    static Origin parse(String wireName) {
        for (Origin origin : values()) {
            if (origin.wireName.equals(wireName)) {
                return origin;
            }
        }
        throw new UnreadableRecord("no origin of commands: " + wireName);
    }
}
