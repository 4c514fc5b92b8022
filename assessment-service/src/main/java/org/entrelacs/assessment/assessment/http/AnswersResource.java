package org.entrelacs.assessment.assessment.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.assessment.AnswerSheet;
import org.entrelacs.assessment.assessment.AssessmentCommand;
import org.entrelacs.assessment.assessment.AssessmentCommand.RecordAnswers;
import org.entrelacs.assessment.assessment.AssessmentRefusal;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentNotStarted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.InstrumentNotInAssessment;
import org.entrelacs.assessment.assessment.Assessments;
import org.entrelacs.assessment.assessment.Assessments.Assessment;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Planned;
import org.entrelacs.assessment.assessment.http.PinnedInstruments.Form;
import org.entrelacs.assessment.questionnaire.Answers;
import org.entrelacs.assessment.questionnaire.Evaluated;
import org.entrelacs.assessment.questionnaire.ResponseReader;
import org.entrelacs.assessment.questionnaire.ResponseReader.Response.Misunderstood;
import org.entrelacs.assessment.questionnaire.ResponseReader.Response.Understood;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.fhir.Fault;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;

/// Answers come in two shapes, and either way are checked against the pinned version before they
/// reach the rules. That version never changes, so a retry is checked alike.
@Path("/assessments/{person}/{assessment}")
@RunOnVirtualThread
@Tag(name = "Assessments")
public class AnswersResource {

    record GivenAnswers(
            @NotNull @Key String instrument,

            @NotEmpty @Size(max = 1000) List<@NotNull @Valid GivenAnswer> answers) {

        List<Answer> read() {
            return answers.stream().map(GivenAnswer::read).toList();
        }
    }

    private final Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessments;
    private final PinnedInstruments instruments;
    private final Scoring scoring;
    private final Asked asked;

    @Inject
    AnswersResource(
            Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessments,
            PinnedInstruments instruments,
            Scoring scoring,
            Asked asked) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.scoring = scoring;
        this.asked = asked;
    }

    @POST
    @Path("/answers")
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(summary = "Records answers; a later one to the same item replaces the earlier.")
    public Response answers(
            @Key @PathParam("person") String person,
            @Key @PathParam("assessment") String assessment,
            @Valid GivenAnswers body) {
        AnswerSheet sheet = sheet(person, assessment);
        List<InstrumentVersion> pinned = sheet.instruments();
        for (InstrumentVersion one : pinned) {
            if (one.instrument().equals(body.instrument())) {
                List<Answer> answers = body.read();
                Form form = instruments.form(one);
                List<Fault> faults = Answers.faults(form.questionnaire(), answers);
                return faults.isEmpty()
                        ? record(person, command(assessment, form, sheet, answers), body)
                        : AssessmentProblems.invalid("answers", faults).response();
            }
        }
        return AssessmentProblems.of(new InstrumentNotInAssessment(
                        body.instrument(),
                        pinned.stream().map(InstrumentVersion::instrument).toList()))
                .response();
    }

    @POST
    @Path("/questionnaire-response")
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(
            summary = "Records the answers of a FHIR R4 QuestionnaireResponse.",
            description = "Its questionnaire names one of the assessment's instruments by canonical URL.")
    public Response questionnaireResponse(
            @Key @PathParam("person") String person,
            @Key @PathParam("assessment") String assessment,
            @QueryParam("source")
                    @DefaultValue("reported")
                    @Pattern(regexp = "observed|reported|proxy", message = "must be observed, reported or proxy")
                    String source,
            Map<String, Object> body) {
        AnswerSource given = AnswerSource.valueOf(source.toUpperCase(Locale.ROOT));
        AnswerSheet sheet = sheet(person, assessment);
        List<Form> forms = instruments.forms(sheet.instruments());
        for (Form form : forms) {
            if (answers(body, form)) {
                return switch (ResponseReader.read(form.questionnaire(), body, given)) {
                    case Misunderstood(var faults) ->
                        AssessmentProblems.invalid("", faults).response();
                    case Understood(var answers)
                    when answers.isEmpty() -> invalid("item", "must hold at least one answer");
                    case Understood(var answers) -> record(person, command(assessment, form, sheet, answers), body);
                };
            }
        }
        return invalid(
                "questionnaire",
                "must be one of "
                        + String.join(
                                ", ",
                                forms.stream()
                                        .map(form -> form.questionnaire().url() + "|"
                                                + form.pinned().version())
                                        .toList()));
    }

    private static boolean answers(Map<String, Object> response, Form form) {
        return response.get("questionnaire") instanceof String canonical
                && !form.questionnaire().url().isEmpty()
                && (canonical + "|").startsWith(form.questionnaire().url() + "|");
    }

    private static Response invalid(String field, String reason) {
        return AssessmentProblems.invalid("", List.of(new Fault(field, reason))).response();
    }

    /// Who has no sheet has nothing to retry, so the request may end here.
    private AnswerSheet sheet(String person, String assessment) {
        Reading<Assessments> reading = assessments.read(person);
        if (reading instanceof Reading.Found<Assessments>(var _, var found)) {
            Assessment known = found.byId().get(assessment);
            if (known instanceof Planned) {
                throw AssessmentProblems.of(new AssessmentNotStarted(assessment))
                        .exception();
            }
            if (known != null) {
                return known.sheet();
            }
            throw AssessmentProblems.NO_SUCH_ASSESSMENT.exception();
        }
        throw new WebApplicationException(Replies.read(reading, _ -> Map.of(), AssessmentProblems.NO_SUCH_ASSESSMENT));
    }

    /// With what is not asked once these answers are in; the rules refuse it, so that a retry
    /// hears what it heard first.
    private RecordAnswers command(String assessment, Form form, AnswerSheet sheet, List<Answer> answers) {
        String instrument = form.pinned().instrument();
        Map<String, Answer> after = sheet.with(instrument, answers).answersTo(instrument);
        Evaluated evaluated = scoring.evaluate(form.questionnaire(), after);
        return new RecordAnswers(assessment, instrument, answers, evaluated.unasked(answers));
    }

    private Response record(String person, RecordAnswers command, Object body) {
        return Replies.done(assessments.decide(person, asked.context(body), command), AssessmentProblems::of);
    }
}
