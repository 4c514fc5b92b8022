package org.entrelacs.assessment.instrument.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.assessment.Disabilities;
import org.entrelacs.assessment.assessment.Disability;
import org.entrelacs.assessment.instrument.Instrument;
import org.entrelacs.assessment.instrument.Instrument.Version;
import org.entrelacs.assessment.instrument.InstrumentCommand;
import org.entrelacs.assessment.instrument.InstrumentRefusal;
import org.entrelacs.assessment.questionnaire.CompiledVersions;
import org.entrelacs.assessment.questionnaire.Evaluated;
import org.entrelacs.assessment.questionnaire.NeedValues;
import org.entrelacs.assessment.questionnaire.ResponsePaths;
import org.entrelacs.assessment.questionnaire.ResponseReader;
import org.entrelacs.assessment.questionnaire.ResponseReader.Response.Misunderstood;
import org.entrelacs.assessment.questionnaire.ResponseReader.Response.Understood;
import org.entrelacs.assessment.questionnaire.ScoreMeanings;
import org.entrelacs.assessment.questionnaire.ScoreResult;
import org.entrelacs.assessment.questionnaire.ScoreResult.Classified;
import org.entrelacs.assessment.questionnaire.ScoreResult.Computed;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.assessment.questionnaire.ScoreResult.Stated;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.InstrumentEvent;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.fhir.Fault;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.jspecify.annotations.Nullable;

@Path("/instruments/{instrument}/$evaluate")
@RunOnVirtualThread
@Tag(name = "Instruments")
public class EvaluateResource {
    private final Streams<InstrumentCommand, Instrument, InstrumentEvent, InstrumentRefusal> instruments;
    private final CompiledVersions compiled;
    private final Scoring scoring;

    @Inject
    EvaluateResource(
            Streams<InstrumentCommand, Instrument, InstrumentEvent, InstrumentRefusal> instruments,
            CompiledVersions compiled,
            Scoring scoring) {
        this.instruments = instruments;
        this.compiled = compiled;
        this.scoring = scoring;
    }

    record Evaluation(String instrument, String version, List<EvaluatedScore> scores, List<EvaluatedNeed> needs) {}

    /// @param status `computed` with a number, `classified` with a code and its system, `stated`
    ///     with a text, or `not-computable` with the questions that lack an answer
    /// @param meaning name of the figure, where the questionnaire gives it one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EvaluatedScore(
            String code,
            String status,
            @Nullable Object value,
            @Nullable String meaning,
            @Nullable String system,
            @Nullable List<String> missing) {
        static EvaluatedScore of(ScoreResult score, ScoreMeanings meanings) {
            return switch (score) {
                case Computed(var code, var value) ->
                    new EvaluatedScore(
                            code, "computed", value, meanings.of(code, value).orElse(null), null, null);
                case Classified(var code, var system, var value) ->
                    new EvaluatedScore(code, "classified", value, null, system, null);
                case Stated(var code, var _, var value) -> new EvaluatedScore(code, "stated", value, null, null, null);
                case NotComputable(var code, var missing) ->
                    new EvaluatedScore(code, "not-computable", null, null, null, missing);
            };
        }
    }

    /// Before any resource: `$evaluate` knows none.
    record EvaluatedNeed(String code, NeedDimension dimension, Severity severity, int disability) {
        static EvaluatedNeed of(Disability found) {
            return new EvaluatedNeed(
                    found.code(), found.dimension(), Severity.ofQualifier(found.qualifier()), found.qualifier());
        }
    }

    @POST
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(
            summary = "Scores a FHIR R4 QuestionnaireResponse; stores nothing.",
            description = "Each score is a value, or not-computable with the questions that lack an answer.")
    @Extension(name = "x-stores-nothing", value = "true", parseValue = true)
    public Response evaluate(
            @Key @PathParam("instrument") String instrument,
            @QueryParam("version") @DefaultValue("") String version,
            Map<String, Object> body) {
        Reading<Instrument> reading = instruments.read(instrument);
        if (!(reading instanceof Reading.Found<Instrument>(long streamVersion, var found)) || streamVersion == 0) {
            return Replies.read(reading, _ -> Map.of(), InstrumentProblems.NO_SUCH_INSTRUMENT);
        }
        String asked = version.isEmpty() ? found.current() : version;
        if (asked.isEmpty()) {
            return InstrumentProblems.NONE_PUBLISHED.response();
        }
        Version pinned = found.versions().get(asked);
        return pinned == null
                ? InstrumentProblems.NO_SUCH_VERSION.response()
                : evaluate(instrument, asked, pinned, body);
    }

    private Response evaluate(String instrument, String name, Version version, Map<String, Object> body) {
        var questionnaire = compiled.of(instrument, name, version.questionnaire());
        return switch (ResponseReader.read(questionnaire, body, AnswerSource.REPORTED)) {
            case Misunderstood(var faults) ->
                InstrumentProblems.invalid("", faults).response();
            case Understood(var given) -> {
                Map<String, Answer> answers =
                        given.stream().collect(Collectors.toMap(Answer::linkId, Function.identity()));
                Evaluated evaluated = scoring.evaluate(questionnaire, answers);
                yield evaluated.unasked().isEmpty()
                        ? Response.ok(evaluation(instrument, name, version, evaluated))
                                .build()
                        : InstrumentProblems.invalid("", notAsked(body, evaluated))
                                .response();
            }
        };
    }

    private static Evaluation evaluation(String instrument, String name, Version version, Evaluated evaluated) {
        var meanings = new ScoreMeanings(version.questionnaire());
        return new Evaluation(
                instrument,
                name,
                evaluated.results().stream()
                        .map(result -> EvaluatedScore.of(result, meanings))
                        .toList(),
                Disabilities.ofValues(version.needRules(), NeedValues.of(evaluated)).stream()
                        .filter(found -> found.qualifier() > 0)
                        .map(EvaluatedNeed::of)
                        .toList());
    }

    private static List<Fault> notAsked(Map<String, Object> response, Evaluated evaluated) {
        Map<String, String> paths = ResponsePaths.of(response);
        return evaluated.unasked().stream()
                .map(linkId -> new Fault(
                        paths.getOrDefault(linkId, "item"), "must be absent, since the question is not asked"))
                .toList();
    }
}
