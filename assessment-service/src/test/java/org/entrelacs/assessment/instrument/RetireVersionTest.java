package org.entrelacs.assessment.instrument;

import static org.entrelacs.assessment.instrument.Drafts.drafted;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.entrelacs.assessment.instrument.Instrument.Status;
import org.entrelacs.assessment.instrument.InstrumentCommand.RetireVersion;
import org.entrelacs.assessment.instrument.InstrumentRefusal.NoSuchVersion;
import org.entrelacs.assessment.instrument.InstrumentRefusal.VersionIsNotPublished;
import org.entrelacs.contract.assessment.InstrumentEvent.InstrumentPublished;
import org.entrelacs.contract.assessment.InstrumentEvent.InstrumentRetired;
import org.junit.jupiter.api.Test;

class RetireVersionTest {
    private final InstrumentDecider decider = new InstrumentDecider();

    @Test
    void a_published_version_is_retired() {
        given(decider, drafted("1", "Washing"), new InstrumentPublished("1"))
                .when(new RetireVersion("1", "replaced"))
                .then(new InstrumentRetired("1", "replaced"));
    }

    @Test
    void the_version_published_before_is_current_again() {
        var instrument = given(
                        decider,
                        drafted("1", "Washing"),
                        drafted("2", "Washing"),
                        new InstrumentPublished("1"),
                        new InstrumentPublished("2"),
                        new InstrumentRetired("2", "unclear wording"))
                .state();
        assertEquals("1", instrument.current());
    }

    @Test
    void without_a_published_version_none_is_current() {
        var instrument = given(
                        decider,
                        drafted("1", "Washing"),
                        new InstrumentPublished("1"),
                        new InstrumentRetired("1", "unclear wording"))
                .state();
        assertEquals("", instrument.current());
    }

    @Test
    void a_version_that_was_never_drafted_is_refused() {
        given(decider).when(new RetireVersion("1", "replaced")).thenRefused(new NoSuchVersion("1"));
    }

    @Test
    void a_draft_is_refused() {
        given(decider, drafted("1", "Washing"))
                .when(new RetireVersion("1", "replaced"))
                .thenRefused(new VersionIsNotPublished("1", Status.DRAFT));
    }

    @Test
    void a_retired_version_is_refused() {
        given(decider, drafted("1", "Washing"), new InstrumentPublished("1"), new InstrumentRetired("1", "replaced"))
                .when(new RetireVersion("1", "replaced"))
                .thenRefused(new VersionIsNotPublished("1", Status.RETIRED));
    }

    @Test
    void history_that_retires_a_draft_is_a_fault() {
        var draft = given(decider, drafted("1", "Washing")).state();
        assertThrows(IllegalStateException.class, () -> decider.evolve(draft, new InstrumentRetired("1", "replaced")));
    }
}
