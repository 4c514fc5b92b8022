package org.entrelacs.planning.proposal.view;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;

/// Where people live, as their intake told.
public final class Territories implements Projection {
    static final String NAME = "territories";

    private final Map<String, String> territories = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(IntakeEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof IntakeReceived received) {
            territories.put(recorded.stream().key(), received.territory());
        }
    }

    Optional<String> of(String person) {
        return Optional.ofNullable(territories.get(person));
    }
}
