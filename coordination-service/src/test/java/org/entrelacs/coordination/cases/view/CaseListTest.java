package org.entrelacs.coordination.cases.view;

import static org.entrelacs.coordination.Chronicle.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.entrelacs.contract.coordination.CaseEvent.CaseClosed;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerReleased;
import org.entrelacs.contract.coordination.CaseEvent.CaseOpened;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakKind;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakRaised;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakResolved;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationMode;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationModeChanged;
import org.entrelacs.coordination.Chronicle;
import org.entrelacs.log.Projection;
import org.junit.jupiter.api.Test;

class CaseListTest {
    private static final UUID FIRST = UUID.fromString("11111111-1111-5111-8111-111111111111");
    private static final UUID SECOND = UUID.fromString("22222222-2222-5222-8222-222222222222");
    private static final UUID BEGUN = UUID.fromString("33333333-3333-5333-8333-333333333333");
    private static final Chronicle CASES = new Chronicle()
            .on(1)
            .tell("case/p1", new CaseOpened("i1", CoordinationMode.ORDINARY))
            .tell("case/p1", new CaseManagerAssigned("cm-1", ""))
            .tell("case/p1", new CoordinationModeChanged(CoordinationMode.DEDICATED, "four organisations"))
            .tell("case/p1", raised(FIRST, 5))
            .tell("case/p2", new CaseOpened("i2", CoordinationMode.ORDINARY))
            .tell("case/p2", new CaseManagerAssigned("cm-1", ""))
            .tell("case/p2", new CaseManagerReleased("cm-1", "long leave"))
            .tell("case/p2", raised(SECOND, 3))
            .tell("case/p2", new ContinuityBreakResolved(SECOND, SECOND, BEGUN, day(9)))
            .tell("case/p2", new ContinuityBreakResolved(SECOND, SECOND, BEGUN, day(7)))
            .tell("case/p3", new CaseOpened("i3", CoordinationMode.ORDINARY))
            .tell("case/p3", new CaseManagerAssigned("cm-2", ""))
            .on(8)
            .tell("case/p3", new CaseClosed("moved away", "cm-2"));

    @Test
    void cases_stand_in_order_of_person() {
        assertEquals(
                List.of(
                        new CaseRow("p1", "open", CoordinationMode.DEDICATED, "cm-1", day(1), 1),
                        new CaseRow("p2", "open", CoordinationMode.ORDINARY, "", day(1).plus(Duration.ofMinutes(4)), 0),
                        new CaseRow("p3", "closed", CoordinationMode.ORDINARY, "", day(8), 0)),
                cases().after("", _ -> true, 10));
    }

    @Test
    void a_page_begins_behind_a_person_and_ends_in_time() {
        assertEquals(
                List.of("p2"),
                cases().after("p1", _ -> true, 1).stream().map(CaseRow::person).toList());
    }

    @Test
    void breaks_stand_in_the_order_in_which_they_began() {
        assertEquals(
                List.of(SECOND, FIRST),
                breaks().earliestFirst(false).stream()
                        .map(BreakRow::continuityBreak)
                        .toList());
    }

    @Test
    void only_open_breaks_when_asked() {
        assertEquals(
                List.of(FIRST),
                breaks().earliestFirst(true).stream()
                        .map(BreakRow::continuityBreak)
                        .toList());
    }

    @Test
    void a_resolved_break_names_its_end() {
        BreakRow resolved = breaks().row(SECOND).orElseThrow();
        assertEquals(day(7), resolved.resolvedAt());
        assertEquals(BEGUN, resolved.cause());
    }

    @Test
    void a_page_of_breaks_begins_behind_a_break() {
        BreakRow cursor = breaks().row(SECOND).orElseThrow();
        assertEquals(
                List.of(FIRST),
                breaks().behind(cursor, false).stream()
                        .map(BreakRow::continuityBreak)
                        .toList());
    }

    private static ContinuityBreakRaised raised(UUID id, int since) {
        return new ContinuityBreakRaised(
                id, id, ContinuityBreakKind.GRANTED_NOT_STARTED, "service:s1", day(since), "cm-1");
    }

    private static CaseList cases() {
        return told(new CaseList());
    }

    private static BreakList breaks() {
        return told(new BreakList());
    }

    private static <P extends Projection> P told(P view) {
        CASES.all().forEach(view::apply);
        return view;
    }
}
