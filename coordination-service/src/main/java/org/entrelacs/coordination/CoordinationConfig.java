package org.entrelacs.coordination;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// What the coordination service is told besides what every service is told.
@ConfigMapping(prefix = "entrelacs.coordination")
public interface CoordinationConfig {

    /// Persons per case manager, 1 to 1000. Default 45 (Hébert & Veil 2004, table 1).
    @WithDefault("45")
    @Min(1)
    @Max(1000)
    int caseloadNorm();

    /// Replays that may run at the same time, 1 to 100; each holds a reader of the whole network. Default 4.
    @WithDefault("4")
    @Min(1)
    @Max(100)
    int replays();
}
