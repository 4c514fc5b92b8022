package org.entrelacs.assessment;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;

/// What assessment-service is told about its network.
@ConfigMapping(prefix = "entrelacs.assessment")
public interface AssessmentConfig {

    /// Prefixes of the territory codes that the network serves, separated by commas: `34,75114`. A person from
    /// elsewhere is refused at the entry. Default none, which serves everywhere.
    Optional<List<@Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String>> servedTerritories();
}
