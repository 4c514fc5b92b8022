package org.entrelacs.coordination.cases;

import static org.entrelacs.contract.coordination.CaseEvent.CoordinationMode.DEDICATED;
import static org.entrelacs.contract.coordination.CaseEvent.CoordinationMode.ORDINARY;
import static org.entrelacs.coordination.cases.History.CLOSED;
import static org.entrelacs.coordination.cases.History.OPENED;
import static org.entrelacs.log.DeciderSpec.given;

import org.entrelacs.contract.coordination.CaseEvent.CoordinationModeChanged;
import org.entrelacs.coordination.cases.CaseCommand.ChangeMode;
import org.entrelacs.coordination.cases.CaseRefusal.CaseIsClosed;
import org.entrelacs.coordination.cases.CaseRefusal.ModeIsUnchanged;
import org.entrelacs.coordination.cases.CaseRefusal.NoSuchCase;
import org.junit.jupiter.api.Test;

class ChangeModeTest {
    private static final ChangeMode DEDICATE = new ChangeMode(DEDICATED, "four organisations, nobody to organise them");
    private final CaseDecider decider = new CaseDecider();

    @Test
    void an_open_case_changes_its_mode_for_a_reason() {
        given(decider, OPENED).when(DEDICATE).then(new CoordinationModeChanged(DEDICATED, DEDICATE.reason()));
    }

    @Test
    void a_mode_does_not_change_to_itself() {
        given(decider, OPENED).when(new ChangeMode(ORDINARY, "none")).thenRefused(new ModeIsUnchanged(ORDINARY));
    }

    @Test
    void a_closed_case_keeps_its_mode() {
        given(decider, OPENED, CLOSED).when(DEDICATE).thenRefused(new CaseIsClosed());
    }

    @Test
    void a_case_that_was_never_opened_has_no_mode() {
        given(decider).when(DEDICATE).thenRefused(new NoSuchCase());
    }
}
