package org.entrelacs.contract;

import java.math.BigDecimal;

/// A figure that an instrument computed from answers.
///
/// @param instrument id of the instrument
/// @param instrumentVersion version whose `calculatedExpression` gave the value
/// @param code which figure, such as `gir` (1, most dependent, to 6) or `rank` (1 to 13)
public record Score(String instrument, String instrumentVersion, String code, BigDecimal value) {}
