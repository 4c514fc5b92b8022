package org.entrelacs.coordination.dependency.view;

import java.util.List;
import org.entrelacs.contract.coordination.CaseEvent;
import org.entrelacs.contract.coordination.CaseEvent.CaseClosed;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerNotAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerReleased;
import org.entrelacs.contract.coordination.CaseEvent.CaseOpened;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakRaised;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakResolved;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationModeChanged;
import org.entrelacs.log.Recorded;

/// Who answers for what nobody manages: the case manager, by default (theory §4).
final class CaseManagers {
    private static final String UNASSIGNED = "unassigned";

    private CaseManagers() {}

    static String of(List<Recorded<?>> history, AsOf asOf) {
        String manager = UNASSIGNED;
        for (Recorded<?> recorded : history) {
            if (recorded.event() instanceof CaseEvent event && asOf.includes(recorded)) {
                manager = after(manager, event);
            }
        }
        return manager;
    }

    private static String after(String manager, CaseEvent event) {
        return switch (event) {
            case CaseManagerAssigned assigned -> assigned.manager();
            case CaseOpened _, CaseManagerReleased _, CaseClosed _ -> UNASSIGNED;
            case CoordinationModeChanged _,
                    CaseManagerNotAssigned _,
                    ContinuityBreakRaised _,
                    ContinuityBreakResolved _ -> manager;
        };
    }
}
