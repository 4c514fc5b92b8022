package org.entrelacs.coordination.cases.http;

import java.util.Comparator;
import java.util.List;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakRaised;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationMode;
import org.entrelacs.coordination.cases.Case;
import org.jspecify.annotations.Nullable;

/// A case as it is read by id.
///
/// @param status `open`, `closed`, or `unopened` while only its breaks are known
/// @param manager empty when nobody has the case; absent unless it is open
/// @param reason why it was closed; absent unless it is closed
/// @param openBreaks in the order in which they began
record CaseView(
        String person,
        String status,
        @Nullable String intake,
        @Nullable CoordinationMode mode,
        @Nullable String manager,
        @Nullable String reason,
        List<ContinuityBreakRaised> openBreaks) {

    static CaseView of(String person, Case state) {
        List<ContinuityBreakRaised> breaks = state.breaks().open().values().stream()
                .sorted(Comparator.comparing(ContinuityBreakRaised::since)
                        .thenComparing(ContinuityBreakRaised::continuityBreak))
                .toList();
        return switch (state) {
            case Case.Unopened _ -> new CaseView(person, "unopened", null, null, null, null, breaks);
            case Case.Open open ->
                new CaseView(person, "open", open.intake(), open.mode(), open.manager(), null, breaks);
            case Case.Closed closed ->
                new CaseView(person, "closed", closed.intake(), null, null, closed.reason(), breaks);
        };
    }
}
