package org.entrelacs.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.entrelacs.benchmarks.proposal.Made;
import org.entrelacs.benchmarks.result.Report;
import org.entrelacs.benchmarks.result.Spread;
import org.entrelacs.planning.proposal.Constraint;
import org.entrelacs.planning.proposal.Effort;
import org.entrelacs.planning.proposal.Points;

/// Many people and too few hours: how much more of what is needed does a proposal cover than serving who comes first,
/// and how long does it take? Networks are drawn anew for each repetition; the search has one thread.
final class ProposalsScenario implements Scenario {
    /// Hours that are free, in hundredths of those that are needed.
    private static final int SCARCITY = 65;

    /// Reading people and offers and serving who comes first take the rest of half a minute.
    private static final Duration AT_MOST = Duration.ofSeconds(28);
    private static final long MOVES_A_PERSON = 30_000;
    private static final long MOST_MOVES = 3_000_000;
    private static final int NETWORKS = 7;

    @Override
    public void run(Path root, Length length, Report report) {
        boolean small = length.equals(Length.SHORT);
        List<Integer> sizes = small ? List.of(10, 60) : List.of(10, 100, 1_000);
        int networks = small ? 2 : NETWORKS;
        Made.of(0, sizes.getLast(), SCARCITY, effort(10));
        for (int people : sizes) {
            Effort effort = effort(people);
            List<Made> all = IntStream.rangeClosed(1, networks)
                    .mapToObj(network -> Made.of(network, people, SCARCITY, effort))
                    .toList();
            tell(people, all, effort, report);
        }
    }

    private static Effort effort(int people) {
        return new Effort(1, Math.min(MOST_MOVES, people * MOVES_A_PERSON), AT_MOST);
    }

    private static void tell(int people, List<Made> all, Effort effort, Report report) {
        String most = String.format(
                Locale.ROOT,
                "at most %,d moves and %d s",
                effort.moves(),
                effort.atMost().toSeconds());
        count("covers more and costs less", people, all, Made::isBetter, most, report);
        count("ended by the clock", people, all, Made::byClock, most, report);
        List<Line> lines = new ArrayList<>(List.of(
                new Line("needs", "needs", Made::needs),
                new Line("offers", "offers", Made::offers),
                new Line(
                        "covered, first come",
                        "% of severity-weighted hours",
                        made -> made.firstCome().coverage()),
                new Line(
                        "covered, proposed",
                        "% of severity-weighted hours",
                        made -> made.proposed().coverage()),
                new Line(
                        "needs without anything, first come",
                        "needs",
                        made -> made.firstCome().without()),
                new Line(
                        "needs without anything, proposed",
                        "needs",
                        made -> made.proposed().without()),
                new Line(
                        "points, first come", "points", made -> made.firstCome().points()),
                new Line("points, proposed", "points", made -> made.proposed().points()),
                new Line("first come served", "ms", Made::firstComeMillis),
                new Line("whole proposal", "s", made -> made.millis() / 1000),
                new Line("people a second", "people/s", made -> people * 1000 / made.millis()),
                new Line("moves a second", "moves/s", made -> made.moves() * 1000 / made.millis()),
                new Line("one page explained", "ms", Made::pageMillis),
                new Line("kept in memory", "MiB", Made::mebibytes)));
        for (Constraint constraint : Points.SOFT) {
            lines.add(new Line(
                    constraint.code() + ", first come",
                    "points",
                    made -> made.firstCome().by().of(constraint)));
            lines.add(new Line(
                    constraint.code() + ", proposed",
                    "points",
                    made -> made.proposed().by().of(constraint)));
        }
        lines.forEach(line -> line.tell(people, all, report));
    }

    private static void count(
            String what, int people, List<Made> all, Predicate<Made> which, String note, Report report) {
        double networks =
                all.stream().mapToInt(made -> which.test(made) ? 1 : 0).sum();
        report.figure(what + ", " + people + " people", networks, "networks of " + all.size(), note);
    }

    private record Line(String what, String unit, ToDoubleFunction<Made> part) {
        void tell(int people, List<Made> all, Report report) {
            Spread spread = Spread.of(all.stream().map(part::applyAsDouble).toList());
            report.figure(
                    what + ", " + people + " people",
                    spread.median(),
                    unit,
                    String.format(Locale.ROOT, "%,.2f to %,.2f", spread.min(), spread.max()));
        }
    }
}
