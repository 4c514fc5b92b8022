package org.entrelacs.audit.finding;

/// What has to be true of a log. The codes are those of `docs/audit.md`; findings and reports name them.
public enum Invariant {
    SETTINGS("settings", "topics keep what they have to, and those of a service have as many partitions"),
    RECORDS("records", "every record is one that the kernel wrote, whole and readable"),
    IDS("ids", "ids derive from stream, command and index"),
    PLACES("places", "a key lives in its one partition"),
    VERSIONS("versions", "the versions of a stream are 1, 2, 3…"),
    COMMANDS("commands", "a command left one batch, in one stream, under one hash"),
    OWNERS("owners", "genesis first; epochs never go back, and each begins with OwnerStarted"),
    TIMES("times", "the time of recording never goes back within a partition"),
    HISTORY("history", "every event follows from those before it"),
    DECISIONS("decisions", "decided again, a command leaves what it left"),
    REACTIONS("reactions", "every event acts once on each of its targets, and nothing acts without one"),
    DEADLINES("deadlines", "what was due is decided"),
    LEDGERS("ledgers", "no hour and no cent is given twice"),
    STATES("states", "what a service serves is the fold of the log");

    private final String code;
    private final String rule;

    Invariant(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    /// One lower-case word.
    public String code() {
        return code;
    }

    /// What holds when nothing is found.
    public String rule() {
        return rule;
    }
}
