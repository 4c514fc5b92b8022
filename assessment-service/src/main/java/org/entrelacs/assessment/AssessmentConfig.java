package org.entrelacs.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What assessment-service is told about its network.
@ConfigMapping(prefix = "entrelacs.assessment")
public interface AssessmentConfig {

    /// Prefixes of the territory codes that the network serves, separated by commas: `34,75114`. A person from
    /// elsewhere is refused at the entry. Default none, which serves everywhere.
    Optional<List<@Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String>> servedTerritories();

    /// How long the findings of an assessment hold from its completion on, as an ISO 8601
    /// period: `P12M`. Whoever starts an assessment takes what is set then.
    @WithDefault("P12M")
    @Pattern(regexp = PERIOD)
    String validity();

    /// In how many working days a planned assessment is due when nobody names a day.
    @WithDefault("20")
    @Min(1)
    int dueWithinWorkingDays();

    /// How many working days before its last day something is due soon.
    @WithDefault("10")
    @Min(1)
    int dueSoonWorkingDays();

    /// In how many working days somebody asks what became of a person who was sent elsewhere.
    @WithDefault("10")
    @Min(1)
    int followUpWithinWorkingDays();

    /// By id of the instrument.
    Map<String, @Valid InstrumentNorms> instruments();

    String PERIOD = "P[1-9][0-9]{0,3}[YMWD]";

    /// What the network sets for an instrument.
    interface InstrumentNorms {
        /// How long its findings hold. Default as for all.
        Optional<@Pattern(regexp = PERIOD) String> validity();

        /// By code of a score, the smallest difference that means a change of the person.
        /// Assessors who differ by more within 30 days are told so. Default one class for the
        /// GIR, else none, which compares nothing.
        Map<String, @Positive BigDecimal> minimalDetectableChange();
    }
}
