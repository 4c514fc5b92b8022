package org.entrelacs.contract;

import java.time.Duration;
import java.util.List;

/// Help that a person needs, whoever gives it, as a table of the instrument estimates it. An estimate, never an
/// entitlement.
///
/// @param perWeek of all needs together
/// @param byNeed where the table says it need by need; empty when it only knows the class of the person
/// @param source of the table: law, study or network
public record RequiredHours(Duration perWeek, List<NeedHours> byNeed, String source) {

    /// @param need id
    public record NeedHours(String need, Duration perWeek) {}
}
