package org.entrelacs.assessment.assessment.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.assessment.AnswerSheet;
import org.entrelacs.assessment.assessment.AssessmentCommand;
import org.entrelacs.assessment.assessment.AssessmentCommand.CorrectAnswers;
import org.entrelacs.assessment.assessment.AssessmentRefusal;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AnswersChanged;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentNotCompleted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.InstrumentNotInAssessment;
import org.entrelacs.assessment.assessment.Assessments;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Completed;
import org.entrelacs.assessment.assessment.http.PinnedInstruments.Form;
import org.entrelacs.assessment.questionnaire.Answers;
import org.entrelacs.assessment.questionnaire.Evaluated;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentAmended;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.fhir.Fault;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.Outcome.Committed;
import org.entrelacs.log.Outcome.Refused;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;

/// Corrections of completed assessments. Scores and needs are computed outside the rules, as at
/// a completion.
@Path("/assessments/{person}/{assessment}/corrections")
@RunOnVirtualThread
@Tag(name = "Assessments")
public class CorrectionsResource {
    private static final int ATTEMPTS = 5;

    /// @param answers as they should have been
    record Correction(
            @NotNull @Key String instrument,

            @NotEmpty @Size(max = 1000) List<@NotNull @Valid GivenAnswer> answers,

            @NotBlank @Size(max = 2000) String reason) {

        List<Answer> read() {
            return answers.stream().map(GivenAnswer::read).toList();
        }
    }

    private final Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessments;
    private final PinnedInstruments instruments;
    private final Completion completion;
    private final Scoring scoring;
    private final Asked asked;

    @Inject
    CorrectionsResource(
            Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessments,
            PinnedInstruments instruments,
            Completion completion,
            Scoring scoring,
            Asked asked) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.completion = completion;
        this.scoring = scoring;
        this.asked = asked;
    }

    @POST
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(
            summary = "Corrects answers of a completed or signed assessment, with a reason.",
            description = "The old answers stay in the log. Scores and needs are computed anew; where they differ,"
                    + " others are told as after a completion.")
    public Response correct(
            @Key @PathParam("person") String person,
            @Key @PathParam("assessment") String assessment,
            @Valid Correction body) {
        Outcome<AssessmentEvent, AssessmentRefusal> outcome;
        int attempts = 0;
        do {
            Reading<Assessments> reading = assessments.read(person);
            if (!(reading instanceof Reading.Found<Assessments>(var _, var found))) {
                return Replies.read(reading, _ -> Map.of(), AssessmentProblems.NO_SUCH_ASSESSMENT);
            }
            if (!found.byId().containsKey(assessment)) {
                return AssessmentProblems.NO_SUCH_ASSESSMENT.response();
            }
            Optional<Completed> completed = found.completed(assessment);
            if (completed.isEmpty()) {
                return AssessmentProblems.of(new AssessmentNotCompleted(assessment))
                        .response();
            }
            List<InstrumentVersion> pinned = completed.get().sheet().instruments();
            Optional<InstrumentVersion> instrument = pinned.stream()
                    .filter(one -> one.instrument().equals(body.instrument()))
                    .findFirst();
            if (instrument.isEmpty()) {
                return AssessmentProblems.of(new InstrumentNotInAssessment(
                                body.instrument(),
                                pinned.stream()
                                        .map(InstrumentVersion::instrument)
                                        .toList()))
                        .response();
            }
            Form form = instruments.form(instrument.get());
            List<Fault> faults = Answers.faults(form.questionnaire(), body.read());
            if (!faults.isEmpty()) {
                return AssessmentProblems.invalid("answers", faults).response();
            }
            outcome = assessments.decide(person, asked.context(body), command(person, completed.get(), form, body));
            attempts++;
        } while (attempts < ATTEMPTS
                && outcome instanceof Refused<AssessmentEvent, AssessmentRefusal>(AnswersChanged _));
        return Replies.done(outcome, CorrectionsResource::corrected, AssessmentProblems::of);
    }

    private CorrectAnswers command(String person, Completed completed, Form form, Correction body) {
        List<Answer> answers = body.read();
        AnswerSheet corrected = completed.sheet().with(body.instrument(), answers);
        Evaluated evaluated = scoring.evaluate(form.questionnaire(), corrected.answersTo(body.instrument()));
        var result = completed.result();
        return new CorrectAnswers(
                body.instrument(),
                answers,
                evaluated.unasked(answers),
                new PersonalText(body.reason()),
                asked.actor(),
                asked.occurredAt(),
                completion.of(new PersonId(person), result.assessment(), corrected, result.completedAt()));
    }

    /// Scores, classes and needs only where they differ from before.
    private static Object corrected(Committed<AssessmentEvent, AssessmentRefusal> committed) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("version", committed.version());
        for (AssessmentEvent event : committed.events()) {
            if (event instanceof AssessmentAmended amended) {
                reply.put("scores", amended.scores());
                if (amended.classifications() != null) {
                    reply.put("classifications", amended.classifications());
                }
                reply.put("needs", amended.needs());
            }
        }
        return reply;
    }
}
