package org.entrelacs.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.entrelacs.benchmarks.kernel.KafkaProcess;
import org.entrelacs.benchmarks.result.Machine;
import org.entrelacs.benchmarks.result.Report;
import org.junit.jupiter.api.Test;

/// That the scenarios run, that every system does something in them, and that no call fails. Says nothing about speed.
class ScenariosIT {
    private final Path root = Path.of("..").toAbsolutePath().normalize();

    @Test
    void the_kernel_carries_commands_and_a_plain_producer_its_bytes() throws Exception {
        assertSound(new KernelScenario(KafkaProcess.Setup.PAGE_CACHE));
    }

    @Test
    void a_log_is_restored() throws Exception {
        assertSound(new RestoreScenario());
    }

    @Test
    void a_second_service_follows() throws Exception {
        assertSound(new ReactionScenario());
    }

    private void assertSound(Scenario scenario) throws Exception {
        Report report = new Report(Machine.current(root));

        scenario.run(root, Length.SHORT, report);

        assertFalse(report.series().isEmpty());
        assertEquals(List.of(), report.unsound());
    }
}
