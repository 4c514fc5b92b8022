package org.entrelacs.assessment.assessment;

import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;

/// The table of hours of a pinned instrument version.
public record PinnedCaseMix(String instrument, CaseMixTable table) {}
