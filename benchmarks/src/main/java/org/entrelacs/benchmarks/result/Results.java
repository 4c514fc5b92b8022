package org.entrelacs.benchmarks.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.entrelacs.benchmarks.load.Measured;

/// A run as files: `results.json` with every repetition, `summary.md` with medians, `throughput.svg`.
public final class Results {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Results() {}

    private record Series(Cell cell, List<Measured> repetitions) {}

    private record Whole(
            Machine machine, List<Series> series, List<Report.Ratio> ratios, List<Report.Figure> figures) {}

    public static void write(Report report, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Series> series = new ArrayList<>();
        report.series().forEach((cell, repetitions) -> series.add(new Series(cell, repetitions)));
        Whole whole = new Whole(report.machine(), series, report.ratios(), report.figures());
        Files.writeString(
                folder.resolve("results.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(whole) + "\n");
        Files.writeString(folder.resolve("summary.md"), summary(report));
        Files.writeString(folder.resolve("throughput.svg"), ThroughputPlot.of(report));
    }

    static String summary(Report report) {
        Machine machine = report.machine();
        StringBuilder text = new StringBuilder("# Measured ")
                .append(machine.date())
                .append(", commit ")
                .append(machine.commit())
                .append("\n\n")
                .append(String.format(
                        Locale.ROOT,
                        "%d cores of %s, %d MiB, %s, %s, Kafka %s, load average at start %.2f.\n\n",
                        machine.cores(),
                        machine.processor(),
                        machine.memoryMiB(),
                        machine.system(),
                        machine.jdk(),
                        machine.kafka(),
                        machine.loadAtStart()));
        text.append("Medians of the repetitions, fewest and most in brackets; latencies in milliseconds.\n\n")
                .append("| system | load | setting | per second | p50 | p90 | p99 | p99.9 | failed |\n")
                .append("|---|---|---|--:|--:|--:|--:|--:|--:|\n");
        for (Map.Entry<Cell, List<Measured>> entry : report.series().entrySet()) {
            Cell cell = entry.getKey();
            List<Measured> all = entry.getValue();
            Spread rate = spread(all, Measured::perSecond);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %,.0f (%,.0f–%,.0f) | %.2f | %.2f | %.2f | %.2f | %d |\n",
                    cell.system(),
                    cell.load(),
                    cell.setting(),
                    rate.median(),
                    rate.min(),
                    rate.max(),
                    spread(all, Measured::p50).median(),
                    spread(all, Measured::p90).median(),
                    spread(all, Measured::p99).median(),
                    spread(all, Measured::p999).median(),
                    all.stream().mapToLong(Measured::failed).sum()));
        }
        if (!report.ratios().isEmpty()) {
            text.append("\n| ratio, repetition by repetition | median | least | most |\n|---|--:|--:|--:|\n");
            report.ratios()
                    .forEach(ratio -> text.append(String.format(
                            Locale.ROOT,
                            "| %s | %.2f | %.2f | %.2f |\n",
                            ratio.what(),
                            ratio.ratio().median(),
                            ratio.ratio().min(),
                            ratio.ratio().max())));
        }
        if (!report.figures().isEmpty()) {
            text.append("\n| figure | value | unit | conditions |\n|---|--:|---|---|\n");
            report.figures()
                    .forEach(figure -> text.append(String.format(
                            Locale.ROOT,
                            "| %s | %,.2f | %s | %s |\n",
                            figure.what(),
                            figure.value(),
                            figure.unit(),
                            figure.note())));
        }
        return text.toString();
    }

    private static Spread spread(List<Measured> all, ToDoubleFunction<Measured> part) {
        return Spread.of(all.stream().map(part::applyAsDouble).toList());
    }
}
