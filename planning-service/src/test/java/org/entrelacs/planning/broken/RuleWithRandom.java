package org.entrelacs.planning.broken;

import java.util.UUID;

/// A rule that makes ids up.
class RuleWithRandom {
    String id() {
        return UUID.randomUUID().toString();
    }
}
