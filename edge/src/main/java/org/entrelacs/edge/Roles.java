package org.entrelacs.edge;

/// The roles of the suite, as they stand in a token's `groups`.
public final class Roles {
    public static final String ASSESSOR = "assessor";
    public static final String CASE_MANAGER = "case-manager";
    public static final String PROVIDER = "provider";
    public static final String GATEKEEPER = "gatekeeper";
    public static final String APPEAL_REVIEWER = "appeal-reviewer";
    public static final String PARTNER = "partner";
    public static final String ANALYST = "analyst";
    public static final String ADMIN = "admin";

    private Roles() {}
}
