package org.entrelacs.assessment.instrument;

import static org.entrelacs.assessment.instrument.Drafts.drafted;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.instrument.Instrument.Status;
import org.entrelacs.assessment.instrument.InstrumentCommand.PublishVersion;
import org.entrelacs.assessment.instrument.InstrumentRefusal.DraftChanged;
import org.entrelacs.assessment.instrument.InstrumentRefusal.ExamplesFail;
import org.entrelacs.assessment.instrument.InstrumentRefusal.NoSuchVersion;
import org.entrelacs.assessment.instrument.InstrumentRefusal.VersionIsImmutable;
import org.entrelacs.contract.assessment.InstrumentEvent.InstrumentPublished;
import org.entrelacs.contract.assessment.InstrumentEvent.InstrumentRetired;
import org.junit.jupiter.api.Test;

class PublishVersionTest {
    private final InstrumentDecider decider = new InstrumentDecider();

    @Test
    void a_draft_is_published() {
        given(decider, drafted("1", "Washing"))
                .when(new PublishVersion("1", 1, List.of()))
                .then(new InstrumentPublished("1"));
    }

    @Test
    void the_version_published_last_is_current() {
        var instrument = given(
                        decider,
                        drafted("1", "Washing"),
                        drafted("2", "Washing"),
                        new InstrumentPublished("2"),
                        new InstrumentPublished("1"))
                .state();
        assertEquals("1", instrument.current());
    }

    @Test
    void a_draft_whose_examples_fail_is_refused() {
        var failing = List.of(new FailedExample("who cannot wash needs help", Map.of("d510", 4), Map.of("d510", 3)));
        given(decider, drafted("1", "Washing"))
                .when(new PublishVersion("1", 1, failing))
                .thenRefused(new ExamplesFail("1", failing));
    }

    @Test
    void a_draft_that_changed_since_its_examples_were_tried_is_refused() {
        given(decider, drafted("1", "Washing"), drafted("1", "Washing and dressing"))
                .when(new PublishVersion("1", 1, List.of()))
                .thenRefused(new DraftChanged("1", 1, 2));
    }

    @Test
    void a_version_that_was_never_drafted_is_refused() {
        given(decider).when(new PublishVersion("1", 1, List.of())).thenRefused(new NoSuchVersion("1"));
    }

    @Test
    void a_published_version_is_refused() {
        given(decider, drafted("1", "Washing"), new InstrumentPublished("1"))
                .when(new PublishVersion("1", 1, List.of()))
                .thenRefused(new VersionIsImmutable("1", Status.PUBLISHED));
    }

    @Test
    void a_retired_version_is_refused() {
        given(decider, drafted("1", "Washing"), new InstrumentPublished("1"), new InstrumentRetired("1", "replaced"))
                .when(new PublishVersion("1", 1, List.of()))
                .thenRefused(new VersionIsImmutable("1", Status.RETIRED));
    }

    @Test
    void history_that_publishes_nothing_is_a_fault() {
        assertThrows(
                IllegalStateException.class, () -> decider.evolve(decider.initial(), new InstrumentPublished("1")));
    }
}
