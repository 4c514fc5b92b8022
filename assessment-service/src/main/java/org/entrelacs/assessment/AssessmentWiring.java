package org.entrelacs.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.apa.ApaTariffs;
import org.entrelacs.assessment.assessment.AssessmentCommand;
import org.entrelacs.assessment.assessment.AssessmentDecider;
import org.entrelacs.assessment.assessment.AssessmentRefusal;
import org.entrelacs.assessment.assessment.Assessments;
import org.entrelacs.assessment.assessment.Norms;
import org.entrelacs.assessment.assessment.view.DueAssessments;
import org.entrelacs.assessment.assessment.view.ScoreDrifts;
import org.entrelacs.assessment.instrument.Instrument;
import org.entrelacs.assessment.instrument.InstrumentCommand;
import org.entrelacs.assessment.instrument.InstrumentDecider;
import org.entrelacs.assessment.instrument.InstrumentRefusal;
import org.entrelacs.assessment.instrument.view.AnswerSheets;
import org.entrelacs.assessment.instrument.view.Instruments;
import org.entrelacs.assessment.intake.EntryNorms;
import org.entrelacs.assessment.intake.IntakeCommand;
import org.entrelacs.assessment.intake.IntakeDecider;
import org.entrelacs.assessment.intake.IntakeRefusal;
import org.entrelacs.assessment.intake.Intakes;
import org.entrelacs.assessment.intake.ServedTerritories;
import org.entrelacs.assessment.intake.view.Demand;
import org.entrelacs.assessment.intake.view.FollowUps;
import org.entrelacs.assessment.questionnaire.CompiledVersions;
import org.entrelacs.assessment.questionnaire.FhirPath;
import org.entrelacs.assessment.questionnaire.QuestionnaireCompiler;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.InstrumentEvent;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.StreamIndex;
import org.entrelacs.log.Streams;

@ApplicationScoped
class AssessmentWiring {

    @Produces
    @Singleton
    ServiceDefinition definition(
            Instruments instruments,
            AnswerSheets answerSheets,
            DueAssessments due,
            ScoreDrifts drifts,
            FollowUps followUps,
            Demand demand) {
        return AssessmentDefinition.with(
                instruments,
                answerSheets,
                due,
                drifts,
                followUps,
                demand,
                new StreamIndex(
                        List.of(IntakeDecider.INTAKE, InstrumentDecider.INSTRUMENT, AssessmentDecider.ASSESSMENT)));
    }

    @Produces
    @Singleton
    EntryNorms entryNorms(AssessmentConfig config) {
        return new EntryNorms(config.followUpWithinWorkingDays());
    }

    @Produces
    @Singleton
    Streams<IntakeCommand, Intakes, IntakeEvent, IntakeRefusal> intakeStreams(StreamHost host) {
        return host.streams(IntakeDecider.INTAKE);
    }

    @Produces
    @Singleton
    Streams<InstrumentCommand, Instrument, InstrumentEvent, InstrumentRefusal> instrumentStreams(StreamHost host) {
        return host.streams(InstrumentDecider.INSTRUMENT);
    }

    @Produces
    @Singleton
    Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessmentStreams(StreamHost host) {
        return host.streams(AssessmentDecider.ASSESSMENT);
    }

    @Produces
    @Singleton
    ServedTerritories servedTerritories(AssessmentConfig config) {
        return config.servedTerritories().map(ServedTerritories::new).orElse(ServedTerritories.EVERYWHERE);
    }

    @Produces
    @Singleton
    ApaTariffs apaTariffs() {
        return ApaTariffs.known();
    }

    @Produces
    @Singleton
    Norms norms(AssessmentConfig config) {
        Map<String, Norms.OfInstrument> byInstrument = new HashMap<>();
        config.instruments()
                .forEach((id, norms) -> byInstrument.put(
                        id,
                        new Norms.OfInstrument(
                                norms.validity().map(Period::parse), Map.copyOf(norms.minimalDetectableChange()))));
        return new Norms(
                Period.parse(config.validity()),
                Map.copyOf(byInstrument),
                config.dueWithinWorkingDays(),
                config.dueSoonWorkingDays());
    }

    @Produces
    @Singleton
    FhirPath fhirPath() {
        return new FhirPath();
    }

    @Produces
    @Singleton
    QuestionnaireCompiler compiler(FhirPath fhirPath) {
        return new QuestionnaireCompiler(fhirPath);
    }

    @Produces
    @Singleton
    CompiledVersions compiledVersions(QuestionnaireCompiler compiler) {
        return new CompiledVersions(compiler);
    }

    @Produces
    @Singleton
    Scoring scoring(FhirPath fhirPath) {
        return new Scoring(fhirPath);
    }
}
