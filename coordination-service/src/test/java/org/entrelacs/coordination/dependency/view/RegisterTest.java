package org.entrelacs.coordination.dependency.view;

import static org.entrelacs.coordination.Chronicle.day;
import static org.entrelacs.coordination.Story.ADA;
import static org.entrelacs.coordination.Story.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entrelacs.contract.coordination.CaseEvent;
import org.entrelacs.contract.coordination.DependencyEvent.BreakReason;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyKind;
import org.entrelacs.contract.coordination.DependencyEvent.Mechanism;
import org.entrelacs.coordination.Registers;
import org.entrelacs.coordination.Story;
import org.entrelacs.log.Recorded;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static final List<Recorded<?>> LOG = log();
    private static final AsOf NOW = new AsOf.Now(day(Story.END));

    @Test
    void a_late_start_is_broken_by_the_clock_and_repaired() {
        DependencyRow start = row(ADA, "service:s-ada-respite", NOW);
        assertEquals("repaired", start.state());
        assertEquals(Mechanism.NOTIFICATION, start.mechanism());
        assertEquals("provider-1", start.owner());
        assertEquals(
                List.of("created", "managed", "broken", "repaired"),
                start.facts().stream().map(FactRow::fact).toList());
        FactRow broken = start.facts().get(2);
        assertEquals(BreakReason.DEADLINE_PASSED, broken.broken());
        assertEquals(day(42), broken.occurredAt());
        assertEquals("system:clock", broken.actor());
    }

    @Test
    void nobodys_dependency_is_the_case_managers() {
        AsOf early = new AsOf.Occurred(day(2));
        assertEquals("cm-1", row(ADA, "person:p-ada", early).owner());
        assertEquals(
                "unassigned",
                row(BEN, "person:p-ben", new AsOf.Occurred(day(3))).owner());
    }

    @Test
    void unmanaged_past_its_due_is_a_gap() {
        assertFalse(row(BEN, "assessment-result:a-ben-2", new AsOf.Occurred(day(129)))
                .gap());
        assertTrue(row(BEN, "assessment-result:a-ben-2", NOW).gap());
    }

    @Test
    void a_persons_register_ends_with_what_the_person_shares() {
        List<DependencyRow> shared = register(LOG).of(BEN, NOW).stream()
                .filter(row -> !row.register().equals(BEN))
                .toList();
        assertEquals(
                List.of("envelope:respite-2026", "offer:respite"),
                shared.stream().map(DependencyRow::register).toList());
        assertEquals(
                List.of("service:s-ben-respite", "service:s-ben-walks"),
                shared.getLast().members().stream().map(MemberRow::member).toList());
    }

    @Test
    void others_who_share_are_counted_but_not_named() {
        DependencyRow offer = row(ADA, "offer:respite", new AsOf.Occurred(day(30)));
        assertEquals(
                List.of(ADA),
                offer.members().stream().map(MemberRow::person).distinct().toList());
        assertEquals(3, offer.memberCount());
    }

    @Test
    void the_register_of_a_resource_names_all_members() {
        assertEquals(
                List.of(BEN, BEN),
                row("offer:respite", "offer:respite", NOW).members().stream()
                        .map(MemberRow::person)
                        .toList());
    }

    @Test
    void by_the_clock_of_the_world_late_word_counts_where_it_belongs() {
        assertEquals(
                "managed",
                row(ADA, "service:s-ada-respite", new AsOf.Occurred(day(41))).state());
        assertEquals(
                "broken",
                row(ADA, "service:s-ada-respite", new AsOf.Occurred(day(59))).state());
        assertEquals(
                "repaired",
                row(ADA, "service:s-ada-respite", new AsOf.Occurred(day(61))).state());
    }

    @Test
    void by_the_clock_of_the_log_only_what_was_known_then_counts() {
        assertEquals("created", row(ADA, "person:p-ada", new AsOf.Known(day(2))).state());
        assertEquals(List.of(), register(LOG).of(ADA, new AsOf.Known(day(0))));
    }

    @Test
    void replaying_a_part_and_then_the_rest_is_replaying_all() {
        List<DependencyRow> all = register(LOG).all("", NOW).toList();
        for (int part = 0; part <= LOG.size(); part += 7) {
            Register register = register(LOG.subList(0, part));
            var _ = register.all("", NOW).toList();
            LOG.subList(part, LOG.size()).forEach(register::apply);
            assertEquals(all, register.all("", NOW).toList());
        }
    }

    @Test
    void the_network_is_walked_register_by_register() {
        List<String> keys = register(LOG)
                .all("", NOW)
                .map(DependencyRow::register)
                .distinct()
                .toList();
        assertEquals(List.of("envelope:respite-2026", "offer:garden", "offer:meals", "offer:respite", ADA, BEN), keys);
        assertEquals(
                keys.subList(3, 6),
                register(LOG)
                        .all("offer:respite", NOW)
                        .map(DependencyRow::register)
                        .distinct()
                        .toList());
    }

    @Test
    void the_summary_counts_by_kind_and_state() {
        RegisterSummary summary = RegisterSummary.of(register(LOG).all("", NOW), Map.of());
        assertEquals(register(LOG).all("", NOW).count(), summary.total());
        assertEquals(2, summary.gaps());
        assertEquals(Map.of("managed", 2L, "lapsed", 1L), summary.byKind().get(DependencyKind.SHARING_CAPACITY));
    }

    private static DependencyRow row(String key, String resource, AsOf asOf) {
        return register(LOG).of(key, asOf).stream()
                .filter(row -> row.resource().equals(resource))
                .findFirst()
                .orElseThrow();
    }

    private static Register register(List<Recorded<?>> log) {
        Register register = new Register();
        log.forEach(register::apply);
        return register;
    }

    /// The register's own log after the story, with the story's cases.
    private static List<Recorded<?>> log() {
        Registers registers = new Registers();
        for (Recorded<?> event : Story.events()) {
            registers.clockReaches(event.recordedAt());
            registers.hear(event);
        }
        registers.clockReaches(day(Story.END));
        return Stream.concat(
                        Story.events().stream().filter(recorded -> recorded.event() instanceof CaseEvent),
                        registers.log().stream())
                .toList();
    }
}
