package org.entrelacs.assessment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.entrelacs.assessment.assessment.view.DueAssessments;
import org.entrelacs.assessment.assessment.view.ScoreDrifts;
import org.entrelacs.assessment.instrument.view.AnswerSheets;
import org.entrelacs.assessment.instrument.view.Instruments;
import org.entrelacs.assessment.intake.view.Demand;
import org.entrelacs.assessment.intake.view.FollowUps;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.View;

/// What the lists of assessment show, now and in the past.
class AssessmentViews {

    @Produces
    @Singleton
    AnswerSheets answerSheets() {
        return new AnswerSheets();
    }

    @Produces
    @Singleton
    View<AnswerSheets> viewOfAnswerSheets(StreamHost host, AnswerSheets answerSheets) {
        return host.view(answerSheets, AnswerSheets::new);
    }

    @Produces
    @Singleton
    FollowUps followUps() {
        return new FollowUps();
    }

    @Produces
    @Singleton
    View<FollowUps> viewOfFollowUps(StreamHost host, FollowUps followUps) {
        return host.view(followUps, FollowUps::new);
    }

    @Produces
    @Singleton
    Demand demand() {
        return new Demand();
    }

    @Produces
    @Singleton
    View<Demand> viewOfDemand(StreamHost host, Demand demand) {
        return host.view(demand, Demand::new);
    }

    @Produces
    @Singleton
    DueAssessments dueAssessments() {
        return new DueAssessments();
    }

    @Produces
    @Singleton
    View<DueAssessments> viewOfDueAssessments(StreamHost host, DueAssessments dueAssessments) {
        return host.view(dueAssessments, DueAssessments::new);
    }

    @Produces
    @Singleton
    ScoreDrifts scoreDrifts() {
        return new ScoreDrifts();
    }

    @Produces
    @Singleton
    View<ScoreDrifts> viewOfScoreDrifts(StreamHost host, ScoreDrifts scoreDrifts) {
        return host.view(scoreDrifts, ScoreDrifts::new);
    }

    @Produces
    @Singleton
    Instruments instruments() {
        return new Instruments();
    }

    @Produces
    @Singleton
    View<Instruments> viewOfInstruments(StreamHost host, Instruments instruments) {
        return host.view(instruments, Instruments::new);
    }
}
