package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.log.sim.Coverage;
import org.entrelacs.log.sim.Fault;
import org.junit.jupiter.api.Test;

/// The kernel under every fault that its log can have, one schedule after the other.
///
/// `-Dschedules=5000000` runs more of them, `-Dfrom=…` others, `-Dseed=…` one of them, with its trace.
class SimulatorTest {
    private static final int IN_EVERY_BUILD = 100_000;
    private static final List<String> MUST_BE_MET = List.of(
            "committed one",
            "committed several at once",
            "decided Committed",
            "decided Refused",
            "decided Rejected",
            "heard Committed",
            "heard Refused",
            "heard Rejected",
            "heard Unavailable",
            "heard Unknown",
            "answered again",
            "abandoned",
            "read",
            "recovery",
            "late append shut out",
            "late commit shut out",
            "hanging transaction ended");

    @Test
    void no_schedule_breaks_a_promise() {
        assumeTrue(Long.getLong("seed") == null, "one schedule is asked for");
        Coverage coverage = new Coverage();
        List<String> broken = new Shards(SimSettings.asOnKafka())
                .run(Long.getLong("from", 0), Long.getLong("schedules", IN_EVERY_BUILD), coverage);
        System.out.println(coverage);
        assertEquals(List.of(), broken);
        assertEquals(List.of(), neverMet(coverage));
    }

    /// A simulator that no longer meets what it was made for proves nothing.
    private static List<String> neverMet(Coverage coverage) {
        Stream<String> phases = Stream.of(Phase.values())
                .filter(phase -> phase != Phase.HALTED) // a log of somebody else's making: not simulated
                .map(phase -> "phase " + phase);
        Stream<String> faults = Stream.of(Fault.values()).map(fault -> "fault " + fault);
        return Stream.of(phases, faults, MUST_BE_MET.stream())
                .flatMap(what -> what)
                .filter(what -> coverage.of(what) == 0)
                .toList();
    }

    @Test
    void the_same_seed_gives_the_same_schedule_to_the_last_step() {
        Quiet.kernel();
        SimSettings traced = SimSettings.asOnKafka().withTrace();
        List<String> first = Simulation.run(42, traced).trace();
        assertTrue(first.size() > 50, "a schedule of " + first.size() + " lines");
        assertEquals(first, Simulation.run(42, traced).trace());
    }

    @Test
    void one_schedule_is_told_step_by_step() {
        Long seed = Long.getLong("seed");
        assumeTrue(seed != null, "no schedule is asked for");
        Quiet.kernel();
        Simulation.Result shortest = new Shortest(SimSettings.asOnKafka()).of(seed == null ? 0 : seed);
        List<String> told = new ArrayList<>(shortest.trace());
        told.addAll(shortest.violations());
        told.forEach(System.out::println);
        assertEquals(List.of(), shortest.violations());
    }
}
