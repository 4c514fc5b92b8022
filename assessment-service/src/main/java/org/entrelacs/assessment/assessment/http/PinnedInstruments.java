package org.entrelacs.assessment.assessment.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.assessment.http.ExplainedSheet.Meaning;
import org.entrelacs.assessment.instrument.Instrument;
import org.entrelacs.assessment.instrument.Instrument.Status;
import org.entrelacs.assessment.instrument.Instrument.Version;
import org.entrelacs.assessment.instrument.InstrumentCommand;
import org.entrelacs.assessment.instrument.InstrumentRefusal;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire;
import org.entrelacs.assessment.questionnaire.CompiledVersions;
import org.entrelacs.assessment.questionnaire.ScoreMeanings;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.AssessmentEvent.PinnedCaseMix;
import org.entrelacs.contract.assessment.InstrumentEvent;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.entrelacs.edge.Replies;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.jspecify.annotations.Nullable;

/// Instrument versions as assessments use them, from the committed state of the instruments' streams. Where a stream
/// cannot be read now, the request ends with the edge's answer to that.
@Singleton
class PinnedInstruments {
    private final Streams<InstrumentCommand, Instrument, InstrumentEvent, InstrumentRefusal> instruments;
    private final CompiledVersions compiled;

    @Inject
    PinnedInstruments(
            Streams<InstrumentCommand, Instrument, InstrumentEvent, InstrumentRefusal> instruments,
            CompiledVersions compiled) {
        this.instruments = instruments;
        this.compiled = compiled;
    }

    /// A pinned version, ready to answer and to score.
    record Form(
            InstrumentVersion pinned,
            CompiledQuestionnaire questionnaire,
            List<NeedRule> needRules,
            @Nullable CaseMixTable caseMix) {}

    /// The current version of an instrument; with an empty version when none is published.
    InstrumentVersion current(String instrument) {
        return new InstrumentVersion(instrument, read(instrument).current());
    }

    boolean isPublished(InstrumentVersion one) {
        @Nullable Version version = read(one.instrument()).versions().get(one.version());
        return version != null && version.status() == Status.PUBLISHED;
    }

    List<Form> forms(List<InstrumentVersion> pinned) {
        return pinned.stream().map(this::form).toList();
    }

    Form form(InstrumentVersion pinned) {
        @Nullable Version version = read(pinned.instrument()).versions().get(pinned.version());
        if (version == null) {
            throw new IllegalStateException(pinned + " was pinned, and is gone");
        }
        return new Form(
                pinned,
                compiled.of(pinned.instrument(), pinned.version(), version.questionnaire()),
                version.needRules(),
                version.caseMix());
    }

    /// Tables of hours of those that have one.
    static List<PinnedCaseMix> caseMixes(List<Form> forms) {
        List<PinnedCaseMix> caseMixes = new ArrayList<>();
        for (Form form : forms) {
            if (form.caseMix() != null) {
                caseMixes.add(new PinnedCaseMix(form.pinned().instrument(), form.caseMix()));
            }
        }
        return List.copyOf(caseMixes);
    }

    /// Names of the figures that have one. None for an instrument that cannot be read just now: the assessment can be
    /// read without.
    List<Meaning> meanings(List<Score> scores) {
        Map<InstrumentVersion, ScoreMeanings> known = new HashMap<>();
        List<Meaning> meanings = new ArrayList<>();
        for (Score score : scores) {
            known.computeIfAbsent(
                            new InstrumentVersion(score.instrument(), score.instrumentVersion()), this::scoreMeanings)
                    .of(score.code(), score.value())
                    .ifPresent(meaning -> meanings.add(new Meaning(score.instrument(), score.code(), meaning)));
        }
        return List.copyOf(meanings);
    }

    private ScoreMeanings scoreMeanings(InstrumentVersion pinned) {
        @Nullable
        Version version = instruments.lookUp(pinned.instrument()) instanceof Reading.Found<Instrument>(var _, var found)
                ? found.versions().get(pinned.version())
                : null;
        return new ScoreMeanings(version == null ? Map.of() : version.questionnaire());
    }

    private Instrument read(String instrument) {
        Reading<Instrument> reading = instruments.lookUp(instrument);
        if (reading instanceof Reading.Found<Instrument>(var _, var found)) {
            return found;
        }
        throw new WebApplicationException(Replies.read(reading, _ -> Map.of(), AssessmentProblems.NO_SUCH_ASSESSMENT));
    }
}
