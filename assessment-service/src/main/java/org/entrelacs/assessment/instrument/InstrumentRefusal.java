package org.entrelacs.assessment.instrument;

import java.util.List;

public sealed interface InstrumentRefusal {

    record NoSuchVersion(String version) implements InstrumentRefusal {}

    /// It was published once, so it never changes.
    record VersionIsImmutable(String version, Instrument.Status status) implements InstrumentRefusal {}

    /// @param failing at least one
    record ExamplesFail(String version, List<FailedExample> failing) implements InstrumentRefusal {}

    /// The examples were tried on a draft that is no longer the last one.
    record DraftChanged(String version, int tried, int drafts) implements InstrumentRefusal {}

    record VersionIsNotPublished(String version, Instrument.Status status) implements InstrumentRefusal {}
}
