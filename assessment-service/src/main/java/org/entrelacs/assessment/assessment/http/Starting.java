package org.entrelacs.assessment.assessment.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.entrelacs.assessment.assessment.AssessmentCommand.StartAssessment;
import org.entrelacs.assessment.assessment.Norms;
import org.entrelacs.assessment.assessment.http.PinnedInstruments.Form;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.edge.Asked;

/// What starting an assessment needs and the rules cannot see: instruments as they are published
/// now, and norms.
@Singleton
class Starting {
    private final PinnedInstruments instruments;
    private final Norms norms;
    private final Asked asked;

    @Inject
    Starting(PinnedInstruments instruments, Norms norms, Asked asked) {
        this.instruments = instruments;
        this.norms = norms;
        this.asked = asked;
    }

    StartAssessment of(String assessment, List<NamedInstrument> named) {
        List<InstrumentVersion> pinned = named.stream()
                .map(one -> one.version() == null
                        ? instruments.current(one.instrument())
                        : new InstrumentVersion(one.instrument(), one.version()))
                .toList();
        List<InstrumentVersion> unpublished =
                pinned.stream().filter(one -> !instruments.isPublished(one)).toList();
        List<Form> forms = unpublished.isEmpty() ? instruments.forms(pinned) : List.of();
        return new StartAssessment(
                assessment,
                pinned,
                unpublished,
                asked.actor(),
                norms.terms(pinned),
                PinnedInstruments.caseMixes(forms));
    }
}
