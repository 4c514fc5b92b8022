package org.entrelacs.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.entrelacs.assessment.assessment.AssessmentCommand;
import org.entrelacs.assessment.assessment.AssessmentDecider;
import org.entrelacs.assessment.assessment.AssessmentRefusal;
import org.entrelacs.assessment.assessment.Assessments;
import org.entrelacs.assessment.instrument.Instrument;
import org.entrelacs.assessment.instrument.InstrumentCommand;
import org.entrelacs.assessment.instrument.InstrumentDecider;
import org.entrelacs.assessment.instrument.InstrumentRefusal;
import org.entrelacs.assessment.instrument.view.AnswerSheets;
import org.entrelacs.assessment.instrument.view.Instruments;
import org.entrelacs.assessment.intake.IntakeCommand;
import org.entrelacs.assessment.intake.IntakeDecider;
import org.entrelacs.assessment.intake.IntakeRefusal;
import org.entrelacs.assessment.intake.Intakes;
import org.entrelacs.assessment.intake.ServedTerritories;
import org.entrelacs.assessment.questionnaire.CompiledVersions;
import org.entrelacs.assessment.questionnaire.FhirPath;
import org.entrelacs.assessment.questionnaire.QuestionnaireCompiler;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.InstrumentEvent;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.Streams;

@ApplicationScoped
class AssessmentWiring {

    @Produces
    @Singleton
    ServiceDefinition definition(Instruments instruments, AnswerSheets answerSheets) {
        return AssessmentDefinition.with(instruments, answerSheets);
    }

    @Produces
    @Singleton
    AnswerSheets answerSheets() {
        return new AnswerSheets();
    }

    @Produces
    @Singleton
    Instruments instruments() {
        return new Instruments();
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
