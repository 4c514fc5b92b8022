package org.entrelacs.audit.check;

import java.util.Optional;
import org.entrelacs.log.StateHash;

/// What the services of a running network say that they serve.
public interface ServedStates {

    /// Nobody to ask.
    ServedStates NONE = (_, _) -> Optional.empty();

    /// Hash of what is served now; empty when the service cannot be asked.
    Optional<StateHash> of(String service, int partition);
}
