package org.entrelacs.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.benchmarks.kernel.KafkaProcess;
import org.entrelacs.benchmarks.result.Cell;
import org.entrelacs.benchmarks.result.Machine;
import org.entrelacs.benchmarks.result.Report;
import org.entrelacs.benchmarks.result.Results;

/// `short` or `long`, then the scenarios; all of them when none is named.
final class Main {
    private static final Map<String, Scenario> SCENARIOS = scenarios();

    private Main() {}

    private static Map<String, Scenario> scenarios() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        all.put("kernel", new KernelScenario(KafkaProcess.Setup.PAGE_CACHE));
        all.put("kernel-fsync", new KernelScenario(KafkaProcess.Setup.FSYNC));
        all.put("envelope", new EnvelopeScenario());
        all.put("proposals", new ProposalsScenario());
        all.put("restore", new RestoreScenario());
        all.put("reaction", new ReactionScenario());
        all.put("lanes", new LanesScenario());
        all.put("rest", new RestScenario(4, true));
        all.put("rest-one", new RestScenario(1, false));
        all.put("peers", new PeersScenario(false));
        all.put("peers-fsync", new PeersScenario(true));
        return all;
    }

    /// @param args root of the checkout, folder of the results, length, scenarios
    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        Length length = Length.called(args[2]);
        List<String> wanted = args.length > 3 ? List.of(args).subList(3, args.length) : List.copyOf(SCENARIOS.keySet());
        List<Cell> unsound = new ArrayList<>();
        for (String name : wanted) {
            Scenario scenario = SCENARIOS.get(name);
            if (scenario == null) {
                System.err.println("no scenario is called " + name + "; there are " + SCENARIOS.keySet());
                System.exit(2);
                return;
            }
            System.out.println("== " + name);
            Report report = new Report(Machine.current(root));
            scenario.run(root, length, report);
            Path folder = Path.of(args[1], name);
            Results.write(report, folder);
            System.out.println("Written to " + folder);
            unsound.addAll(report.unsound());
        }
        unsound.forEach(cell -> System.err.println("FAILED or without effect: " + cell));
        System.exit(unsound.isEmpty() ? 0 : 1);
    }
}
