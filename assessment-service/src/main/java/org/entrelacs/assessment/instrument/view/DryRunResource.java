package org.entrelacs.assessment.instrument.view;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.instrument.Instrument;
import org.entrelacs.assessment.instrument.Instrument.Version;
import org.entrelacs.assessment.instrument.InstrumentCommand;
import org.entrelacs.assessment.instrument.InstrumentRefusal;
import org.entrelacs.assessment.instrument.view.AnswerSheets.Sheet;
import org.entrelacs.assessment.instrument.view.DryRun.Changed;
import org.entrelacs.assessment.questionnaire.CompiledVersions;
import org.entrelacs.assessment.questionnaire.NeedRuleFaults;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.InstrumentEvent;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Problem.FieldError;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.edge.Shown;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.entrelacs.log.View;
import org.jspecify.annotations.Nullable;

@Path("/instruments/{instrument}/versions/{version}/$dry-run")
@RunOnVirtualThread
@Tag(name = "Instruments")
public class DryRunResource {
    private static final Problem NO_SUCH_VERSION =
            Problem.notFound("no-such-instrument-version", "There is no such version of the instrument.");

    private final Streams<InstrumentCommand, Instrument, InstrumentEvent, InstrumentRefusal> instruments;
    private final View<AnswerSheets> sheets;
    private final PastNeeds pastNeeds;
    private final CompiledVersions compiled;

    @Inject
    DryRunResource(
            Streams<InstrumentCommand, Instrument, InstrumentEvent, InstrumentRefusal> instruments,
            View<AnswerSheets> sheets,
            PastNeeds pastNeeds,
            CompiledVersions compiled) {
        this.instruments = instruments;
        this.sheets = sheets;
        this.pastNeeds = pastNeeds;
        this.compiled = compiled;
    }

    /// One of the two.
    ///
    /// @param needRules edited ones
    /// @param draft version of the instrument whose need rules to try
    record Edited(
            @Nullable @Size(max = 500) List<@NotNull @Valid EditedRule> needRules,
            @Nullable @Key String draft) {}

    /// @param code ICF category
    /// @param disabilityByAnswer from answer to ICF qualifier 0 to 4
    record EditedRule(
            @NotBlank String linkId,
            @NotBlank String code,
            @NotNull NeedDimension dimension,

            @NotEmpty Map<String, @NotNull @Min(0) @Max(4) Integer> disabilityByAnswer) {

        NeedRule rule() {
            return new NeedRule(linkId, code, dimension, disabilityByAnswer);
        }
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Which needs edited rules would add, remove or revise in past assessments; stores nothing.",
            description = "Reads every assessment completed with this version; totals are of all of them.")
    @Extension(name = "x-stores-nothing", value = "true", parseValue = true)
    public Response dryRun(
            @Key @PathParam("instrument") String instrument,
            @Key @PathParam("version") String version,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Valid Edited body) {
        var edited = new InstrumentVersion(instrument, version);
        Map<InstrumentVersion, Version> versions = new HashMap<>();
        Version known = version(versions, edited);
        if (known == null) {
            return NO_SUCH_VERSION.response();
        }
        List<NeedRule> rules = rules(body, edited, versions);
        var faults = NeedRuleFaults.of(compiled.of(instrument, version, known.questionnaire()), rules);
        if (!faults.isEmpty()) {
            return Problem.invalid(faults.stream()
                            .map(fault -> new FieldError("needRules" + fault.path(), fault.reason()))
                            .toList())
                    .response();
        }
        var shown = Shown.of(sheets.read());
        List<Sheet> past = shown.projection().completedWith(edited).toList();
        past.forEach(sheet -> sheet.instruments().forEach(pinned -> version(versions, pinned)));
        List<Changed> changed = pastNeeds.changed(past, versions, edited, rules);
        Page<Changed> page = Page.of(
                changed.stream()
                        .filter(one -> one.key().compareTo(after) > 0)
                        .limit(limit + 1L)
                        .toList(),
                limit,
                Changed::key,
                shown.position());
        return Response.ok(new DryRun(
                        instrument,
                        version,
                        past.size(),
                        changed.size(),
                        DryRun.totals(changed),
                        page.items(),
                        page.next(),
                        page.position()))
                .build();
    }

    private List<NeedRule> rules(Edited body, InstrumentVersion edited, Map<InstrumentVersion, Version> versions) {
        if ((body.needRules() == null) == (body.draft() == null)) {
            throw Problem.invalid("needRules", "must be given, unless draft names a version")
                    .exception();
        }
        if (body.needRules() != null) {
            return body.needRules().stream().map(EditedRule::rule).toList();
        }
        Version draft = version(versions, new InstrumentVersion(edited.instrument(), String.valueOf(body.draft())));
        if (draft == null) {
            throw Problem.invalid("draft", "must be a version of the instrument")
                    .exception();
        }
        return draft.needRules();
    }

    /// Null when there is none. Where its stream cannot be read now, the request ends with the
    /// edge's answer to that.
    private @Nullable Version version(Map<InstrumentVersion, Version> known, InstrumentVersion asked) {
        Version cached = known.get(asked);
        if (cached != null) {
            return cached;
        }
        Reading<Instrument> reading = instruments.lookUp(asked.instrument());
        if (reading instanceof Reading.Found<Instrument>(var _, var found)) {
            Version version = found.versions().get(asked.version());
            if (version != null) {
                known.put(asked, version);
            }
            return version;
        }
        throw new WebApplicationException(Replies.read(reading, _ -> Map.of(), NO_SUCH_VERSION));
    }
}
