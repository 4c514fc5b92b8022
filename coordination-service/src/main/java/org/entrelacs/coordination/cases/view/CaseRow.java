package org.entrelacs.coordination.cases.view;

import java.time.Instant;
import org.entrelacs.contract.coordination.CaseEvent;
import org.entrelacs.contract.coordination.CaseEvent.CaseClosed;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerNotAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerReleased;
import org.entrelacs.contract.coordination.CaseEvent.CaseOpened;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakRaised;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakResolved;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationMode;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationModeChanged;
import org.entrelacs.log.Recorded;

/// One case in a list.
///
/// @param status `open` or `closed`, as FHIR R4's `EpisodeOfCare` would say `active` and `finished`; `unopened` while
///     only its breaks are known
/// @param manager empty when nobody has the case
/// @param since when it was opened, or closed
public record CaseRow(
        String person, String status, CoordinationMode mode, String manager, Instant since, int openBreaks) {

    static CaseRow unopened(String person) {
        return new CaseRow(person, "unopened", CoordinationMode.ORDINARY, "", Instant.EPOCH, 0);
    }

    CaseRow after(Recorded<?> recorded, CaseEvent event) {
        return switch (event) {
            case CaseOpened opened -> new CaseRow(person, "open", opened.mode(), "", recorded.occurredAt(), openBreaks);
            case CoordinationModeChanged changed ->
                new CaseRow(person, status, changed.mode(), manager, since, openBreaks);
            case CaseManagerAssigned assigned ->
                new CaseRow(person, status, mode, assigned.manager(), since, openBreaks);
            case CaseManagerReleased _ -> new CaseRow(person, status, mode, "", since, openBreaks);
            case CaseManagerNotAssigned _ -> this;
            case ContinuityBreakRaised _ -> new CaseRow(person, status, mode, manager, since, openBreaks + 1);
            case ContinuityBreakResolved _ -> new CaseRow(person, status, mode, manager, since, openBreaks - 1);
            case CaseClosed _ -> new CaseRow(person, "closed", mode, "", recorded.occurredAt(), openBreaks);
        };
    }

    boolean isOpen() {
        return status.equals("open");
    }
}
