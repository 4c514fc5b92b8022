package org.entrelacs.assessment.instrument.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.casemix.CaseMixFaults;
import org.entrelacs.assessment.instrument.Instrument;
import org.entrelacs.assessment.instrument.Instrument.Version;
import org.entrelacs.assessment.instrument.InstrumentCommand;
import org.entrelacs.assessment.instrument.InstrumentCommand.DraftVersion;
import org.entrelacs.assessment.instrument.InstrumentCommand.PublishVersion;
import org.entrelacs.assessment.instrument.InstrumentCommand.RetireVersion;
import org.entrelacs.assessment.instrument.InstrumentRefusal;
import org.entrelacs.assessment.instrument.InstrumentRefusal.DraftChanged;
import org.entrelacs.assessment.instrument.http.Examples.Tried;
import org.entrelacs.assessment.questionnaire.Compilation.Compiled;
import org.entrelacs.assessment.questionnaire.Compilation.Rejected;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire;
import org.entrelacs.assessment.questionnaire.ExampleFaults;
import org.entrelacs.assessment.questionnaire.NeedRuleFaults;
import org.entrelacs.assessment.questionnaire.QuestionnaireCompiler;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.assessment.InstrumentEvent;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRuleExample;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.fhir.Fault;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.Outcome.Refused;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.jspecify.annotations.Nullable;

@Path("/instruments/{instrument}")
@RunOnVirtualThread
@Tag(name = "Instruments", description = "Questionnaires (FHIR R4) in versions, and their scores.")
public class InstrumentResource {
    /// A draft rarely changes between its examples and the decision.
    private static final int ATTEMPTS = 5;

    /// @param version name of the version, such as `2`
    /// @param questionnaire FHIR R4 `Questionnaire`; scores as SDC `calculatedExpression` in
    ///     FHIRPath
    /// @param needRules from answers to needs; none for an instrument that finds no needs
    /// @param examples what the need rules must find, tried before the version is published
    /// @param caseMix from scores and needs to required hours; absent when nothing is said of them
    record NewVersion(
            @NotNull @Key String version,
            @NotNull Map<String, Object> questionnaire,

            @NotNull @Size(max = 500) List<@NotNull @Valid NewNeedRule> needRules,

            @Nullable @Size(max = 500) List<@NotNull @Valid NewExample> examples,

            @Nullable @Valid NewCaseMix caseMix) {

        List<NeedRule> rules() {
            return needRules.stream().map(NewNeedRule::rule).toList();
        }

        List<NeedRuleExample> storedExamples() {
            return Objects.requireNonNullElse(examples, List.<NewExample>of()).stream()
                    .map(one -> new NeedRuleExample(one.name(), one.given(), one.then()))
                    .toList();
        }
    }

    /// @param code ICF category
    /// @param disabilityByAnswer from answer to ICF qualifier 0 to 4
    record NewNeedRule(
            @NotBlank String linkId,
            @NotBlank String code,
            @NotNull NeedDimension dimension,

            @NotEmpty Map<String, @NotNull @Min(0) @Max(4) Integer> disabilityByAnswer) {

        NeedRule rule() {
            return new NeedRule(linkId, code, dimension, disabilityByAnswer);
        }
    }

    /// @param name a sentence
    /// @param given from link id to answer
    /// @param then exactly the needs of those answers: from ICF category to ICF qualifier 1 to 4
    record NewExample(
            @NotBlank @Size(max = 200) String name,

            @NotNull @Size(max = 500) Map<String, @NotNull @Size(max = 4000) String> given,

            @NotNull @Size(max = 500) Map<String, @NotNull @Min(1) @Max(4) Integer> then) {}

    record Check(String instrument, String version, boolean passes, List<Tried> examples) {}

    record Retirement(@NotBlank @Size(max = 500) String reason) {}

    private final Streams<InstrumentCommand, Instrument, InstrumentEvent, InstrumentRefusal> instruments;
    private final QuestionnaireCompiler compiler;
    private final Examples examples;
    private final Asked asked;

    @Inject
    InstrumentResource(
            Streams<InstrumentCommand, Instrument, InstrumentEvent, InstrumentRefusal> instruments,
            QuestionnaireCompiler compiler,
            Examples examples,
            Asked asked) {
        this.instruments = instruments;
        this.compiler = compiler;
        this.examples = examples;
        this.asked = asked;
    }

    @POST
    @Path("/versions")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Drafts a version, once its questionnaire is found to compile.")
    public Response draft(@Key @PathParam("instrument") String instrument, @Valid NewVersion body) {
        List<NeedRule> rules = body.rules();
        CaseMixTable caseMix = body.caseMix() == null ? null : body.caseMix().table();
        switch (compiler.compile(body.questionnaire())) {
            case Rejected(var faults) -> {
                return InstrumentProblems.invalid("questionnaire", faults).response();
            }
            case Compiled(var questionnaire) -> {
                List<Fault> faults = new ArrayList<>(versionFaults(body, questionnaire));
                NeedRuleFaults.of(questionnaire, rules)
                        .forEach(fault -> faults.add(new Fault("needRules" + fault.path(), fault.reason())));
                ExampleFaults.of(questionnaire, body.storedExamples())
                        .forEach(fault -> faults.add(new Fault("examples" + fault.path(), fault.reason())));
                if (caseMix != null) {
                    CaseMixFaults.of(questionnaire, rules, caseMix)
                            .forEach(fault -> faults.add(new Fault("caseMix." + fault.path(), fault.reason())));
                }
                if (!faults.isEmpty()) {
                    return InstrumentProblems.invalid("", faults).response();
                }
            }
        }
        var command = new DraftVersion(body.version(), body.questionnaire(), rules, body.storedExamples(), caseMix);
        return Replies.created(
                URI.create("/instruments/" + instrument + "/versions/" + body.version()),
                instruments.decide(instrument, asked.context(body), command),
                InstrumentProblems::of);
    }

    private static List<Fault> versionFaults(NewVersion body, CompiledQuestionnaire questionnaire) {
        boolean same =
                questionnaire.version().isEmpty() || questionnaire.version().equals(body.version());
        return same
                ? List.of()
                : List.of(new Fault("questionnaire.version", "must be absent, or the version of the body"));
    }

    @POST
    @Path("/versions/{version}/publish")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Publishes a draft; from here on it never changes.",
            description = "Refused while an example of its need rules fails.")
    public Response publish(
            @Key @PathParam("instrument") String instrument, @Key @PathParam("version") String version) {
        Outcome<InstrumentEvent, InstrumentRefusal> outcome;
        int attempts = 0;
        do {
            Reading<Instrument> reading = instruments.read(instrument);
            if (!(reading instanceof Reading.Found<Instrument>(var _, var found))) {
                return Replies.read(reading, _ -> Map.of(), InstrumentProblems.NO_SUCH_INSTRUMENT);
            }
            Version draft = found.versions().get(version);
            var command = draft == null
                    ? new PublishVersion(version, 0, List.of())
                    : new PublishVersion(version, draft.drafts(), examples.failing(instrument, version, draft));
            outcome = instruments.decide(instrument, asked.context(Asked.NO_BODY), command);
            attempts++;
        } while (attempts < ATTEMPTS && outcome instanceof Refused<InstrumentEvent, InstrumentRefusal>(DraftChanged _));
        return Replies.done(outcome, InstrumentProblems::of);
    }

    @POST
    @Path("/versions/{version}/$check")
    @RolesAllowed({Roles.ASSESSOR, Roles.ADMIN})
    @Operation(summary = "Tries the examples of a version's need rules; stores nothing.")
    @Extension(name = "x-stores-nothing", value = "true", parseValue = true)
    public Response check(@Key @PathParam("instrument") String instrument, @Key @PathParam("version") String version) {
        Reading<Instrument> reading = instruments.read(instrument);
        if (reading instanceof Reading.Found<Instrument>(var _, var found)) {
            Version asked = found.versions().get(version);
            if (asked == null) {
                return InstrumentProblems.NO_SUCH_VERSION.response();
            }
            List<Tried> tried = examples.tried(instrument, version, asked);
            boolean passes = tried.stream().allMatch(Tried::passes);
            return Response.ok(new Check(instrument, version, passes, tried)).build();
        }
        return Replies.read(reading, _ -> Map.of(), InstrumentProblems.NO_SUCH_INSTRUMENT);
    }

    @POST
    @Path("/versions/{version}/retire")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Retires a published version; assessments that have pinned it go on with it.")
    public Response retire(
            @Key @PathParam("instrument") String instrument,
            @Key @PathParam("version") String version,
            @Valid Retirement body) {
        var outcome = instruments.decide(instrument, asked.context(body), new RetireVersion(version, body.reason()));
        return Replies.done(outcome, InstrumentProblems::of);
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.ADMIN})
    @Operation(summary = "An instrument and its versions.")
    public Response read(@Key @PathParam("instrument") String instrument, @BeanParam PastParameters past) {
        return Replies.read(
                past.read(instruments, instrument),
                state -> InstrumentSheet.of(instrument, state),
                InstrumentProblems.NO_SUCH_INSTRUMENT);
    }

    @GET
    @Path("/versions/{version}")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.ADMIN})
    @Operation(summary = "One version, as FHIR R4 Questionnaire.")
    public Response version(
            @Key @PathParam("instrument") String instrument,
            @Key @PathParam("version") String version,
            @BeanParam PastParameters past) {
        Reading<Instrument> reading = past.read(instruments, instrument);
        if (reading instanceof Reading.Found<Instrument>(var _, var found)) {
            Version asked = found.versions().get(version);
            return asked == null
                    ? InstrumentProblems.NO_SUCH_VERSION.response()
                    : Replies.read(
                            reading,
                            _ -> InstrumentSheet.questionnaire(version, asked),
                            InstrumentProblems.NO_SUCH_VERSION);
        }
        return Replies.read(reading, _ -> Map.of(), InstrumentProblems.NO_SUCH_INSTRUMENT);
    }
}
