package org.entrelacs.coordination.dependency.derivation;

import java.util.List;
import java.util.Set;
import org.entrelacs.log.Recorded;

/// From one event to what it says about dependencies.
interface DerivationRule {

    /// The events that say something to this rule.
    Set<Class<?>> on();

    /// In no particular order; empty when the event says nothing after all.
    List<Fact> facts(Recorded<?> recorded);
}
