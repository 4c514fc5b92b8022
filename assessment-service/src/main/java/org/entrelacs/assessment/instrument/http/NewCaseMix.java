package org.entrelacs.assessment.instrument.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixClass;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedCeiling;

/// A table of hours that a network brings along with an instrument.
///
/// @param score code of the score that names the class; empty when there are no classes
/// @param source law, study or network
record NewCaseMix(
        @NotNull @Size(max = 200) String score,
        @NotNull @Size(max = 200) List<@NotNull @Valid NewClass> classes,
        @NotNull @Size(max = 500) List<@NotNull @Valid NewCeiling> ceilings,
        @NotBlank @Size(max = 500) String source) {

    /// @param value of the score
    record NewClass(@NotNull BigDecimal value, @NotNull Duration perWeek) {}

    /// @param code ICF category of a need rule
    /// @param perDay when the need is complete
    record NewCeiling(@NotBlank String code, @NotNull Duration perDay) {}

    CaseMixTable table() {
        return new CaseMixTable(
                score,
                classes.stream()
                        .map(one -> new CaseMixClass(one.value(), one.perWeek()))
                        .toList(),
                ceilings.stream()
                        .map(one -> new NeedCeiling(one.code(), one.perDay()))
                        .toList(),
                source);
    }
}
