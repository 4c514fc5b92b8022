package org.entrelacs.gatekeeping.wording;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/// A part of a whole, 0 to 1 as data and in per cent when written.
public record Share(@JsonValue BigDecimal part) {}
