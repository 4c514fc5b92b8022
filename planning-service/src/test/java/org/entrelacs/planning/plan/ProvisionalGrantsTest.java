package org.entrelacs.planning.plan;

import static org.entrelacs.planning.plan.SomePlan.AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.REQUEST;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_STARTED;
import static org.entrelacs.planning.plan.SomePlan.TODAY;
import static org.entrelacs.planning.plan.SomePlan.authorised;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationCarriedOver;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.ProvisionalAuthorisationEnded;
import org.entrelacs.contract.planning.PlanEvent.RequestGivenUp;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotAuthorised;
import org.entrelacs.planning.plan.PlanCommand.ClosePlan;
import org.entrelacs.planning.plan.PlanCommand.NoteAuthorised;
import org.entrelacs.planning.plan.PlanCommand.NoteCarriedOver;
import org.entrelacs.planning.plan.PlanCommand.NoteProvisionalEnded;
import org.entrelacs.planning.plan.PlanCommand.ReportStart;
import org.junit.jupiter.api.Test;

/// A service that was granted 200 before its request for 600 is decided.
class ProvisionalGrantsTest {
    private static final NoteProvisionalEnded LAPSED = note(20_000, false);
    private static final NoteProvisionalEnded REFUSED = note(20_000, true);
    private static final AuthorisationCarriedOver CARRIED_OVER =
            new AuthorisationCarriedOver("respite", REQUEST, "respite-76");

    @Test
    void it_may_begin() {
        inActive(authorised(20_000))
                .when(new ReportStart("respite", new Reporter.Provider("relais"), TODAY, TODAY))
                .then(RESPITE_STARTED);
    }

    @Test
    void when_the_time_is_over_it_waits_on() {
        inActive(authorised(20_000)).when(LAPSED).then(over(20_000));
        inActive(authorised(20_000), over(20_000))
                .when(new NoteAuthorised("respite", REQUEST, "respite-75", Money.eur(60_000), SomePlan.START_BY))
                .then(AUTHORISED);
    }

    @Test
    void refused_it_gives_its_hours_back() {
        inActive(authorised(20_000))
                .when(REFUSED)
                .then(
                        over(20_000),
                        new ServiceNotAuthorised("respite", "offer-r", REQUEST, List.of("provisional-grant-ended")));
    }

    @Test
    void refused_after_its_start_it_ends() {
        inActive(authorised(20_000), RESPITE_STARTED)
                .when(note(15_000, true))
                .then(
                        over(15_000),
                        new ServiceEnded("respite", "offer-r", REQUEST, "respite-75", TODAY, EndReason.NOT_AUTHORISED));
    }

    @Test
    void once_started_it_goes_on_while_the_request_waits() {
        inActive(authorised(20_000), RESPITE_STARTED).when(note(15_000, false)).then(over(15_000));
    }

    @Test
    void nothing_ends_that_was_not_granted() {
        inActive().when(REFUSED).thenNothing();
    }

    @Test
    void another_requests_end_changes_nothing() {
        inActive(authorised(20_000))
                .when(new NoteProvisionalEnded("respite", "another", Money.eur(20_000), true, TODAY))
                .thenNothing();
    }

    @Test
    void a_request_that_is_carried_over_draws_on_the_next_budget() {
        inActive()
                .when(new NoteCarriedOver("respite", REQUEST, "respite-75", "respite-76"))
                .then(CARRIED_OVER);
    }

    @Test
    void an_end_goes_by_the_way_that_the_request_went() {
        var closed = inActive(CARRIED_OVER)
                .when(new ClosePlan(EndReason.MOVED, TODAY))
                .events();
        assertTrue(
                closed.contains(new ServiceEnded("respite", "offer-r", REQUEST, "respite-75", TODAY, EndReason.MOVED)),
                closed::toString);
    }

    @Test
    void carried_over_twice_it_is_carried_over_once() {
        inActive(CARRIED_OVER)
                .when(new NoteCarriedOver("respite", REQUEST, "respite-75", "respite-76"))
                .thenNothing();
    }

    @Test
    void a_request_that_nobody_draws_on_is_given_up_by_the_way_that_it_went() {
        inActive()
                .when(new NoteCarriedOver("respite", "another", "respite-75", "respite-76"))
                .then(new RequestGivenUp("respite", "another", "respite-75"));
        inActive(SomePlan.ended("respite", "offer-r", REQUEST, "respite-75"))
                .when(new NoteCarriedOver("respite", REQUEST, "respite-75", "respite-76"))
                .then(new RequestGivenUp("respite", REQUEST, "respite-75"));
    }

    private static NoteProvisionalEnded note(long cents, boolean refused) {
        return new NoteProvisionalEnded("respite", REQUEST, Money.eur(cents), refused, TODAY);
    }

    private static ProvisionalAuthorisationEnded over(long cents) {
        return new ProvisionalAuthorisationEnded("respite", "offer-r", "relais", REQUEST, Money.eur(cents));
    }
}
