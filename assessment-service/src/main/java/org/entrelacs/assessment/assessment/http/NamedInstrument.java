package org.entrelacs.assessment.assessment.http;

import jakarta.validation.constraints.NotNull;
import org.entrelacs.edge.Key;
import org.jspecify.annotations.Nullable;

/// @param version the current one when absent
record NamedInstrument(
        @NotNull @Key String instrument, @Nullable @Key String version) {}
