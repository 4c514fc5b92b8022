package org.entrelacs.coordination.cases;

import java.time.Instant;
import java.util.UUID;
import org.entrelacs.contract.coordination.CaseEvent.CaseClosed;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseOpened;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakKind;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakRaised;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakResolved;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationMode;
import org.entrelacs.coordination.cases.CaseCommand.RaiseContinuityBreak;
import org.entrelacs.log.Uuid5;

/// What has happened to the case in these tests.
final class History {
    static final CaseOpened OPENED = new CaseOpened("i1", CoordinationMode.ORDINARY);
    static final CaseManagerAssigned ASSIGNED = new CaseManagerAssigned("cm-1", "");
    static final CaseClosed CLOSED = new CaseClosed("moved away", "cm-1");
    static final UUID START = UUID.fromString("22222222-2222-5222-8222-222222222222");
    static final UUID MISSED = UUID.fromString("33333333-3333-5333-8333-333333333333");
    static final UUID BEGUN = UUID.fromString("44444444-4444-5444-8444-444444444444");
    static final Instant SINCE = Instant.parse("2026-12-22T00:00:00Z");
    static final UUID BREAK = Uuid5.of(Uuid5.ENTRELACS, "continuity-break", START.toString(), MISSED.toString());
    static final RaiseContinuityBreak RAISE =
            new RaiseContinuityBreak(START, ContinuityBreakKind.GRANTED_NOT_STARTED, "service:s1", MISSED, SINCE);
    static final ContinuityBreakResolved RESOLVED = new ContinuityBreakResolved(BREAK, START, BEGUN, SINCE);

    private History() {}

    static ContinuityBreakRaised raised(String owner) {
        return new ContinuityBreakRaised(
                BREAK, START, ContinuityBreakKind.GRANTED_NOT_STARTED, "service:s1", SINCE, owner);
    }
}
