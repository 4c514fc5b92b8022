package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/// Each rule that keeps the kernel safe is switched off once, and the simulator must notice within a few
/// thousand seeds. Rules are numbered as in `docs/kernel.md`.
class MutationGateTest {
    private static final int SEEDS = 4000;

    private static String firstViolation(LongFunction<String> simulator, int seeds) {
        for (long seed = 0; seed < seeds; seed++) {
            String violation = simulator.apply(seed);
            if (!violation.isEmpty()) {
                return "seed " + seed + ": " + violation;
            }
        }
        return "";
    }

    private static void isNoticed(String rule, Mutation... mutations) throws ReflectiveOperationException {
        String violation = firstViolation(new MutantLoader(List.of(mutations)).simulator(), SEEDS);
        assertNotEquals("", violation, "nobody noticed that this rule was switched off: " + rule);
        System.out.println("Without \"" + rule + "\", " + violation.substring(0, Math.min(200, violation.length())));
    }

    @Test
    void nothing_is_noticed_when_all_rules_are_kept() throws ReflectiveOperationException {
        assertEquals("", firstViolation(new MutantLoader(List.of()).simulator(), SEEDS));
    }

    @Test
    void an_owner_that_serves_before_it_has_read_to_the_end_is_noticed() throws ReflectiveOperationException {
        isNoticed("T1: serve only after reading to the end", Mutation.alwaysTrue(FencedLog.class, "hasReached"));
    }

    @Test
    void an_owner_that_fences_without_a_fresh_proof_is_noticed() throws ReflectiveOperationException {
        isNoticed("T1: fence only after a fresh proof", Mutation.alwaysTrue(Tenure.class, "isProvenSince"));
    }

    @Test
    void an_owner_that_calls_a_failed_commit_not_done_is_noticed() throws ReflectiveOperationException {
        isNoticed(
                "T3: a failed commit is unknown",
                Mutation.listThrough(Batch.class, "callersInDoubt", "tellThatNothingWasDone"));
    }

    @Test
    void an_owner_that_acknowledges_what_a_successor_may_have_ended_is_noticed() throws ReflectiveOperationException {
        isNoticed("T4: a commit counts while untouched", Mutation.alwaysTrue(Tenure.class, "isUntouched"));
    }

    @Test
    void an_owner_that_refuses_and_shows_without_a_fresh_proof_is_noticed() throws ReflectiveOperationException {
        isNoticed("refuse and show only while proven", Mutation.alwaysTrue(Tenure.class, "isFresh"));
    }

    @Test
    void an_owner_that_decides_a_group_on_committed_state_is_noticed() throws ReflectiveOperationException {
        isNoticed("T7: decide on the overlay", Mutation.callGivesNull(Batch.class, "latest", "get"));
    }

    @Test
    void an_owner_that_ignores_gaps_between_offsets_is_noticed() throws ReflectiveOperationException {
        isNoticed("T8: offsets must follow", Mutation.alwaysTrue(CommitProtocol.class, "follow"));
    }

    @Test
    void an_owner_that_obeys_an_inbox_record_twice_is_noticed() throws ReflectiveOperationException {
        isNoticed("inbox records are known again", Mutation.alwaysFalse(Group.class, "isKnown"));
    }

    @Test
    void a_log_that_does_not_wait_for_its_markers_is_noticed() {
        Quiet.kernel();
        SimSettings withoutWait = SimSettings.asOnKafka().withoutWaitForMarkers();
        assertNotEquals(
                "",
                firstViolation(
                        seed -> {
                            var violations = Simulation.run(seed, withoutWait).violations();
                            return violations.isEmpty() ? "" : violations.toString();
                        },
                        SEEDS));
    }

    @Test
    void a_rule_that_has_moved_is_asked_for() {
        assertThrows(IllegalArgumentException.class, () -> Mutation.alwaysTrue(PartitionOwner.class, "gone"));
    }

    @Test
    void a_mutation_that_changes_nothing_is_refused() {
        Mutation idle = Mutation.callGivesNull(Batch.class, "latest", "noSuchCall");
        assertThrows(
                IllegalArgumentException.class, () -> new MutantLoader(List.of(idle)).loadClass(Batch.class.getName()));
    }
}
