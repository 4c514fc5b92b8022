package org.entrelacs.planning.eligibility;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;

/// What people told at the entry point, and no plan holds: where they live, and how old they were. The last intake
/// counts.
public final class IntakeFacts implements Projection {
    public static final String NAME = "intake-facts";

    private final Map<String, Told> told = new ConcurrentHashMap<>();

    private record Told(int age, LocalDate on, String territory) {}

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
            LocalDate on = LocalDate.ofInstant(recorded.occurredAt(), ZoneOffset.UTC);
            told.put(recorded.stream().key(), new Told(received.age(), on, received.territory()));
        }
    }

    public Optional<String> territory(String person) {
        return Optional.ofNullable(told.get(person)).map(Told::territory);
    }

    public PersonFacts of(String person, LocalDate today) {
        Told known = told.get(person);
        return known == null
                ? PersonFacts.NONE
                : new PersonFacts(Age.today(known.age(), known.on(), today), null, known.territory(), null, null);
    }
}
