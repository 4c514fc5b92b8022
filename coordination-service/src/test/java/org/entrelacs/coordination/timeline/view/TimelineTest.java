package org.entrelacs.coordination.timeline.view;

import static org.entrelacs.coordination.Story.ADA;
import static org.entrelacs.coordination.Story.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.entrelacs.coordination.Chronicle;
import org.entrelacs.coordination.Happenings;
import org.entrelacs.coordination.Story;
import org.entrelacs.log.Recorded;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void entries_stand_in_the_order_in_which_things_happened() {
        List<Recorded<?>> shuffled = new ArrayList<>(Story.events());
        Collections.shuffle(shuffled, new Random(1));
        List<Instant> instants =
                told(shuffled).of(ADA).stream().map(TimelineEntry::occurredAt).toList();
        assertEquals(instants.stream().sorted().toList(), instants);
    }

    @Test
    void a_person_meets_all_four_services() {
        Set<String> services = told(Story.events()).of(ADA).stream()
                .map(TimelineEntry::service)
                .collect(Collectors.toSet());
        assertEquals(Set.of("assessment", "planning", "gatekeeping", "coordination"), services);
    }

    @Test
    void everything_that_names_a_person_stands_in_one_timeline() {
        Timeline timeline = told(Story.events());
        long ofNobody = Story.events().stream()
                .filter(recorded -> Set.of("OfferPublished", "OfferWithdrawn", "EnvelopeOpened", "PolicyApplied")
                        .contains(recorded.event().getClass().getSimpleName()))
                .count();
        assertEquals(
                Story.events().size() - ofNobody,
                timeline.of(ADA).size() + timeline.of(BEN).size());
    }

    @Test
    void a_score_belongs_to_whoever_asked() {
        List<Recorded<?>> events = new Chronicle()
                .on(0)
                .tell("envelope/e1", Happenings.requestReceived("r1", "p1", "s1"))
                .tell("envelope/e1", new RequestScored("r1", 1, BigDecimal.TEN, List.of(), Instant.EPOCH))
                .all();
        assertEquals(
                List.of("org.entrelacs.gatekeeping.RequestReceived.v1", "org.entrelacs.gatekeeping.RequestScored.v1"),
                told(events).of("p1").stream().map(TimelineEntry::type).toList());
    }

    @Test
    void hearing_an_event_twice_shows_it_once() {
        Timeline timeline = told(Story.events());
        int entries = timeline.of(ADA).size();
        Story.events().forEach(timeline::apply);
        assertEquals(entries, timeline.of(ADA).size());
    }

    @Test
    void nobody_else_has_a_timeline() {
        assertTrue(told(Story.events()).of("p-cleo").isEmpty());
    }

    private static Timeline told(List<Recorded<?>> events) {
        Timeline timeline = new Timeline();
        events.forEach(timeline::apply);
        return timeline;
    }
}
