package org.entrelacs.assessment.instrument.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.instrument.Instrument.Status;
import org.entrelacs.assessment.instrument.InstrumentRefusal;
import org.entrelacs.assessment.instrument.InstrumentRefusal.DraftChanged;
import org.entrelacs.assessment.instrument.InstrumentRefusal.ExamplesFail;
import org.entrelacs.assessment.instrument.InstrumentRefusal.NoSuchVersion;
import org.entrelacs.assessment.instrument.InstrumentRefusal.VersionIsImmutable;
import org.entrelacs.assessment.instrument.InstrumentRefusal.VersionIsNotPublished;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Problem.FieldError;
import org.entrelacs.fhir.Fault;

final class InstrumentProblems {
    static final Problem NO_SUCH_INSTRUMENT = Problem.notFound("no-such-instrument", "There is no such instrument.");
    static final Problem NO_SUCH_VERSION =
            Problem.notFound("no-such-instrument-version", "There is no such version of the instrument.");
    static final Problem NONE_PUBLISHED = Problem.conflict(
            "no-published-version", "The instrument has no published version; name one with ?version=.", Map.of());

    private InstrumentProblems() {}

    static Problem of(InstrumentRefusal refusal) {
        return switch (refusal) {
            case NoSuchVersion _ -> NO_SUCH_VERSION;
            case VersionIsImmutable(var version, var status) ->
                Problem.conflict(
                        "version-is-immutable",
                        "The version was published once, so it never changes; draft another.",
                        standing(version, status));
            case ExamplesFail(var version, var failing) ->
                Problem.conflict(
                        "examples-fail",
                        "The need rules find other needs than their examples say.",
                        both("version", version, "examples", failing));
            case DraftChanged(var version, var _, var drafts) ->
                Problem.conflict(
                        "draft-changed",
                        "The draft kept changing while its examples were tried; publish again.",
                        both("version", version, "drafts", drafts));
            case VersionIsNotPublished(var version, var status) ->
                Problem.conflict(
                        "version-is-not-published",
                        "Only a published version can be retired.",
                        standing(version, status));
        };
    }

    private static Map<String, Object> standing(String version, Status status) {
        return both("version", version, "publicationStatus", status.code());
    }

    private static Map<String, Object> both(String one, Object first, String other, Object second) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(one, first);
        members.put(other, second);
        return members;
    }

    /// @param parent member of the body that the faults are about; empty for the body itself
    static Problem invalid(String parent, List<Fault> faults) {
        return Problem.invalid(faults.stream()
                .map(fault -> new FieldError(path(parent, fault.path()), fault.reason()))
                .toList());
    }

    private static String path(String parent, String path) {
        return parent.isEmpty() || path.isEmpty() || path.startsWith("[") ? parent + path : parent + "." + path;
    }
}
