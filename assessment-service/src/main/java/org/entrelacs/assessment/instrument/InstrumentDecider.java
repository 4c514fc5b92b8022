package org.entrelacs.assessment.instrument;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.List;
import java.util.Objects;
import org.entrelacs.assessment.instrument.Instrument.Status;
import org.entrelacs.assessment.instrument.Instrument.Version;
import org.entrelacs.assessment.instrument.InstrumentCommand.DraftVersion;
import org.entrelacs.assessment.instrument.InstrumentCommand.PublishVersion;
import org.entrelacs.assessment.instrument.InstrumentCommand.RetireVersion;
import org.entrelacs.assessment.instrument.InstrumentRefusal.DraftChanged;
import org.entrelacs.assessment.instrument.InstrumentRefusal.ExamplesFail;
import org.entrelacs.assessment.instrument.InstrumentRefusal.NoSuchVersion;
import org.entrelacs.assessment.instrument.InstrumentRefusal.VersionIsImmutable;
import org.entrelacs.assessment.instrument.InstrumentRefusal.VersionIsNotPublished;
import org.entrelacs.contract.assessment.InstrumentEvent;
import org.entrelacs.contract.assessment.InstrumentEvent.InstrumentDrafted;
import org.entrelacs.contract.assessment.InstrumentEvent.InstrumentPublished;
import org.entrelacs.contract.assessment.InstrumentEvent.InstrumentRetired;
import org.entrelacs.log.Decider;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.TreePVector;

public final class InstrumentDecider
        implements Decider<InstrumentCommand, Instrument, InstrumentEvent, InstrumentRefusal> {
    public static final StreamKind<InstrumentCommand, Instrument, InstrumentEvent, InstrumentRefusal> INSTRUMENT =
            new StreamKind<>("instrument", new InstrumentDecider(), InstrumentEvent.class, true);

    @Override
    public Instrument initial() {
        return new Instrument(OrderedPMap.empty(), TreePVector.empty());
    }

    @Override
    public Verdict<InstrumentEvent, InstrumentRefusal> decide(InstrumentCommand command, Instrument instrument) {
        Version version = instrument.versions().get(command.version());
        return switch (command) {
            case DraftVersion draft -> draft(draft, version);
            case PublishVersion publish when version == null -> refuse(new NoSuchVersion(publish.version()));
            case PublishVersion publish
            when version.status() != Status.DRAFT ->
                refuse(new VersionIsImmutable(publish.version(), version.status()));
            case PublishVersion publish
            when version.drafts() != publish.drafts() ->
                refuse(new DraftChanged(publish.version(), publish.drafts(), version.drafts()));
            case PublishVersion publish
            when !publish.failing().isEmpty() -> refuse(new ExamplesFail(publish.version(), publish.failing()));
            case PublishVersion publish -> accept(new InstrumentPublished(publish.version()));
            case RetireVersion retire when version == null -> refuse(new NoSuchVersion(retire.version()));
            case RetireVersion retire
            when version.status() != Status.PUBLISHED ->
                refuse(new VersionIsNotPublished(retire.version(), version.status()));
            case RetireVersion retire -> accept(new InstrumentRetired(retire.version(), retire.reason()));
        };
    }

    private static Verdict<InstrumentEvent, InstrumentRefusal> draft(DraftVersion draft, @Nullable Version version) {
        if (version != null && version.status() != Status.DRAFT) {
            return refuse(new VersionIsImmutable(draft.version(), version.status()));
        }
        return accept(new InstrumentDrafted(
                draft.version(),
                draft.questionnaire(),
                draft.needRules(),
                draft.examples().isEmpty() ? null : draft.examples(),
                draft.caseMix()));
    }

    @Override
    public Instrument evolve(Instrument instrument, InstrumentEvent event) {
        Version version = instrument.versions().get(event.version());
        return switch (event) {
            case InstrumentDrafted drafted
            when version == null || version.status() == Status.DRAFT ->
                new Instrument(
                        instrument.versions().plus(drafted.version(), of(drafted, version)), instrument.published());
            case InstrumentPublished(var name)
            when version != null && version.status() == Status.DRAFT ->
                new Instrument(
                        instrument.versions().plus(name, as(Status.PUBLISHED, version)),
                        instrument.published().plus(name));
            case InstrumentRetired(var name, var _)
            when version != null && version.status() == Status.PUBLISHED ->
                new Instrument(
                        instrument.versions().plus(name, as(Status.RETIRED, version)),
                        instrument.published().minus(name));
            case InstrumentDrafted _, InstrumentPublished _, InstrumentRetired _ ->
                throw new IllegalStateException(event.getClass().getSimpleName() + " of " + event.version()
                        + " cannot follow " + (version == null ? "nothing" : version.status()));
        };
    }

    private static Version of(InstrumentDrafted drafted, @Nullable Version before) {
        return new Version(
                Status.DRAFT,
                drafted.questionnaire(),
                drafted.needRules(),
                Objects.requireNonNullElse(drafted.examples(), List.of()),
                drafted.caseMix(),
                before == null ? 1 : before.drafts() + 1);
    }

    private static Version as(Status status, Version version) {
        return new Version(
                status,
                version.questionnaire(),
                version.needRules(),
                version.examples(),
                version.caseMix(),
                version.drafts());
    }
}
