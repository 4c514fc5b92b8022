package org.entrelacs.assessment.instrument;

import static org.entrelacs.assessment.instrument.Drafts.draft;
import static org.entrelacs.assessment.instrument.Drafts.drafted;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.instrument.Instrument.Status;
import org.entrelacs.assessment.instrument.Instrument.Version;
import org.entrelacs.assessment.instrument.InstrumentCommand.DraftVersion;
import org.entrelacs.assessment.instrument.InstrumentCommand.PublishVersion;
import org.entrelacs.assessment.instrument.InstrumentRefusal.VersionIsImmutable;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixClass;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.InstrumentDrafted;
import org.entrelacs.contract.assessment.InstrumentEvent.InstrumentPublished;
import org.entrelacs.contract.assessment.InstrumentEvent.InstrumentRetired;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRuleExample;
import org.junit.jupiter.api.Test;

class DraftVersionTest {
    private static final NeedRuleExample EXAMPLE =
            new NeedRuleExample("who cannot wash needs help", Map.of("washing", "C"), Map.of("d510", 4));
    private static final CaseMixTable TABLE = new CaseMixTable(
            "score", List.of(new CaseMixClass(BigDecimal.ONE, Duration.ofHours(3))), List.of(), "our own study");

    private final InstrumentDecider decider = new InstrumentDecider();

    @Test
    void a_version_is_drafted() {
        given(decider).when(draft("1", "Washing")).then(drafted("1", "Washing"));
    }

    @Test
    void a_draft_may_be_drafted_again() {
        var redrafted = given(decider, drafted("1", "Washing")).and(draft("1", "Washing oneself"));
        var questionnaire = drafted("1", "Washing oneself").questionnaire();
        var version = new Version(Status.DRAFT, questionnaire, Drafts.RULES, List.of(), null, 2);
        assertEquals(Map.of("1", version), redrafted.state().versions());
    }

    @Test
    void a_version_keeps_its_examples_and_its_table_of_hours_once_published() {
        var questionnaire = drafted("1", "Washing").questionnaire();
        var spec = given(decider).and(new DraftVersion("1", questionnaire, Drafts.RULES, List.of(EXAMPLE), TABLE));
        assertEquals(
                Map.of("1", new Version(Status.PUBLISHED, questionnaire, Drafts.RULES, List.of(EXAMPLE), TABLE, 1)),
                spec.and(new PublishVersion("1", 1, List.of())).state().versions());
    }

    @Test
    void examples_and_a_table_of_hours_are_kept_with_the_rules() {
        var questionnaire = drafted("1", "Washing").questionnaire();
        given(decider)
                .when(new DraftVersion("1", questionnaire, Drafts.RULES, List.of(EXAMPLE), TABLE))
                .then(new InstrumentDrafted("1", questionnaire, Drafts.RULES, List.of(EXAMPLE), TABLE));
    }

    @Test
    void another_version_is_drafted_beside_a_published_one() {
        given(decider, drafted("1", "Washing"), new InstrumentPublished("1"))
                .when(draft("2", "Washing oneself"))
                .then(drafted("2", "Washing oneself"));
    }

    @Test
    void a_published_version_refuses_another_draft() {
        given(decider, drafted("1", "Washing"), new InstrumentPublished("1"))
                .when(draft("1", "Washing oneself"))
                .thenRefused(new VersionIsImmutable("1", Status.PUBLISHED));
    }

    @Test
    void a_retired_version_refuses_another_draft() {
        given(decider, drafted("1", "Washing"), new InstrumentPublished("1"), new InstrumentRetired("1", "replaced"))
                .when(draft("1", "Washing oneself"))
                .thenRefused(new VersionIsImmutable("1", Status.RETIRED));
    }

    @Test
    void history_that_changes_a_published_version_is_a_fault() {
        var published = given(decider, drafted("1", "Washing"), new InstrumentPublished("1"))
                .state();
        assertThrows(IllegalStateException.class, () -> decider.evolve(published, drafted("1", "Washing oneself")));
    }
}
