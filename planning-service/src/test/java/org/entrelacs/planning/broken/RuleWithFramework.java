package org.entrelacs.planning.broken;

import jakarta.inject.Inject;

/// A rule that a framework puts together.
class RuleWithFramework {
    @Inject
    RuleWithFramework() {}
}
