package org.entrelacs.assessment.instrument;

public sealed interface InstrumentRefusal {

    record NoSuchVersion(String version) implements InstrumentRefusal {}

    /// It was published once, so it never changes.
    record VersionIsImmutable(String version, Instrument.Status status) implements InstrumentRefusal {}

    record VersionIsNotPublished(String version, Instrument.Status status) implements InstrumentRefusal {}
}
