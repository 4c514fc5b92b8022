package org.entrelacs.planning.proposal.view;

import static org.entrelacs.planning.SomeEvent.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.RequiredHours.NeedHours;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReason;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeSource;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.contract.planning.PlanEvent.PlanClosed;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.contract.planning.PlanEvent.PlanSubmitted;
import org.entrelacs.contract.planning.PlanEvent.PreferenceAbout;
import org.entrelacs.contract.planning.PlanEvent.PreferenceRecorded;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeclined;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.PlanEvent.Stance;
import org.entrelacs.planning.eligibility.IntakeFacts;
import org.entrelacs.planning.plan.view.Plans;
import org.entrelacs.planning.proposal.OpenNeed;
import org.entrelacs.planning.proposal.Weights;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftsTest {
    private static final Weights WEIGHTS = ShippedWeights.read();
    private static final AssessedNeed WASHING =
            new AssessedNeed("washing", "d510", NeedDimension.FUNCTIONAL, Severity.SEVERE, 3, 0, 3);
    private static final AssessedNeed HOUSEHOLD =
            new AssessedNeed("household", "d640", NeedDimension.FUNCTIONAL, Severity.MODERATE, 2, 1, 1);
    private static final ServiceDeclined DECLINED = new ServiceDeclined("household", new PersonalText("no"));

    private final Plans plans = new Plans();
    private final IntakeFacts intakes = new IntakeFacts();
    private final Drafts drafts = new Drafts(plans, intakes);

    private static PlanDrafted drafted(@Nullable RequiredHours required) {
        var evidence = new Evidence(
                "a1",
                Instant.parse("2026-01-20T10:00:00Z"),
                List.of(AnswerSource.OBSERVED),
                List.of(new Score("aggir", "1", "gir", BigDecimal.TWO)));
        return new PlanDrafted("plan-1", evidence, List.of(WASHING, HOUSEHOLD), required);
    }

    private static ServicePlanned help() {
        return new ServicePlanned(
                "help",
                "offer-h",
                "adess",
                ResourceKind.ASSOCIATION,
                "home-help",
                List.of("washing"),
                List.of("goal"),
                Duration.ofHours(4),
                10,
                Money.eur(98_000),
                Entitlement.RIGHT,
                "",
                true,
                new Claim(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, false));
    }

    private static PreferenceRecorded said(String id, PreferenceAbout about, String value, Stance stance) {
        return new PreferenceRecorded(id, about, value, stance, AgreedBy.PERSON, new PersonalText("so it is"));
    }

    private void happened(PlanEvent... events) {
        for (PlanEvent event : events) {
            plans.apply(recorded("plan/p", event));
        }
    }

    private void livesIn(String person, String territory) {
        intakes.apply(recorded(
                "intake/" + person,
                new IntakeReceived(
                        "i", IntakeSource.SELF, IntakeReason.ISOLATION, 80, territory, new PersonalText("alone"))));
    }

    private List<OpenNeed> needs() {
        return drafts.of("p").map(draft -> draft.needs(WEIGHTS)).orElse(List.of());
    }

    private static RequiredHours hours(long perWeek, NeedHours... byNeed) {
        return new RequiredHours(Duration.ofHours(perWeek), List.of(byNeed), "a table");
    }

    @Test
    void a_draft_shows_its_open_needs_with_the_hours_of_the_table() {
        happened(drafted(null));

        assertEquals(
                List.of(new OpenNeed("washing", "d510", 3, 270), new OpenNeed("household", "d640", 1, 60)), needs());
    }

    @Test
    void hours_that_the_instrument_tells_need_by_need_count() {
        happened(drafted(hours(9, new NeedHours("washing", Duration.ofMinutes(100)))));

        assertEquals(
                List.of(new OpenNeed("washing", "d510", 3, 105), new OpenNeed("household", "d640", 1, 60)), needs());
    }

    @Test
    void hours_of_the_whole_week_are_shared_by_what_each_need_lacks() {
        happened(drafted(hours(8)));

        assertEquals(
                List.of(new OpenNeed("washing", "d510", 3, 360), new OpenNeed("household", "d640", 1, 120)), needs());
    }

    @Test
    void a_need_that_is_covered_or_declined_is_not_open() {
        happened(drafted(null), help(), DECLINED);

        assertEquals(List.of(), needs());
    }

    @Test
    void what_is_planned_is_known_by_class_and_provider() {
        happened(drafted(null), help());
        Draft draft = drafts.of("p").orElseThrow();

        assertEquals(Map.of("home-help", Set.of("offer-h")), draft.planned());
        assertEquals(Set.of("adess"), draft.providers());
        assertEquals(2, draft.facts().gir());
    }

    @Test
    void what_the_person_wants_and_refuses_is_told_apart() {
        happened(
                drafted(null),
                said("1", PreferenceAbout.PROVIDER, "adess", Stance.REFUSED),
                said("2", PreferenceAbout.PROVIDER, "town", Stance.PREFERRED),
                said("3", PreferenceAbout.SERVICE_CLASS, "respite", Stance.REFUSED));
        Draft draft = drafts.of("p").orElseThrow();

        assertEquals(Set.of("adess"), draft.said(PreferenceAbout.PROVIDER, Stance.REFUSED));
        assertEquals(Set.of("town"), draft.said(PreferenceAbout.PROVIDER, Stance.PREFERRED));
        assertEquals(Set.of("respite"), draft.said(PreferenceAbout.SERVICE_CLASS, Stance.REFUSED));
    }

    @Test
    void a_plan_that_was_submitted_is_no_draft() {
        happened(drafted(null), new PlanSubmitted("plan-1", "a1", "cm"));

        assertEquals(List.of(), needs());
    }

    @Test
    void a_plan_that_was_closed_is_no_draft() {
        happened(drafted(null), new PlanClosed("plan-1", EndReason.MOVED));

        assertEquals(List.of(), needs());
    }

    @Test
    void people_of_a_territory_are_those_whose_intake_named_it() {
        livesIn("p", "75056");
        livesIn("q", "75056");
        happened(drafted(null));

        assertEquals(List.of("p"), drafts.in("75056", 10));
        assertEquals(List.of(), drafts.in("35000", 10));
    }
}
