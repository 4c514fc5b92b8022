package org.entrelacs.assessment.instrument;

import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.instrument.InstrumentCommand.DraftVersion;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.assessment.InstrumentEvent.InstrumentDrafted;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;

/// A small instrument in versions.
final class Drafts {
    static final List<NeedRule> RULES =
            List.of(new NeedRule("washing", "d510", NeedDimension.FUNCTIONAL, Map.of("A", 0, "C", 4)));

    private Drafts() {}

    static DraftVersion draft(String version, String title) {
        return new DraftVersion(
                version, Map.of("resourceType", "Questionnaire", "title", title), RULES, List.of(), null);
    }

    static InstrumentDrafted drafted(String version, String title) {
        return new InstrumentDrafted(version, Map.of("resourceType", "Questionnaire", "title", title), RULES);
    }
}
