package org.entrelacs.benchmarks.result;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entrelacs.benchmarks.load.Measured;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Cell ONE = new Cell("kernel", "16 callers", "1 partition");
    private static final Cell OTHER = new Cell("plain producer", "16 callers", "1 partition");
    private static final Machine MACHINE =
            new Machine("2026-11-22T05:00Z", "abc", "cpu", 2, 1024, "Linux", "JDK", List.of(), "4.3.1", 0.1);

    private final Report report = new Report(MACHINE);

    private static Measured rate(double perSecond, long failed) {
        return new Measured(100, failed, perSecond, 1, 2, 3, 4, 5);
    }

    @Test
    void a_ratio_compares_repetition_by_repetition() {
        report.add(ONE, rate(10, 0));
        report.add(OTHER, rate(20, 0));
        report.add(ONE, rate(300, 0));
        report.add(OTHER, rate(400, 0));
        report.add(ONE, rate(90, 0));
        report.add(OTHER, rate(100, 0));

        report.ratio("kernel / plain", ONE, OTHER);

        assertEquals(List.of(new Report.Ratio("kernel / plain", new Spread(0.75, 0.5, 0.9))), report.ratios());
    }

    @Test
    void what_failed_or_did_nothing_is_unsound() {
        report.add(ONE, rate(10, 1));
        report.add(OTHER, rate(0, 0));
        report.add(new Cell("kernel", "1 caller", "1 partition"), rate(1, 0));

        assertEquals(List.of(ONE, OTHER), report.unsound());
    }

    @Test
    void the_plot_is_well_formed_and_names_every_cell() throws Exception {
        report.add(ONE, rate(12_345, 0));
        report.add(OTHER, rate(5, 0));

        String svg = ThroughputPlot.of(report);

        assertDoesNotThrow(() -> DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))));
        assertTrue(svg.contains(ONE.toString()) && svg.contains(OTHER.toString()));
    }

    @Test
    void the_summary_says_medians_and_extremes() {
        report.add(ONE, rate(1000, 0));
        report.add(ONE, rate(3000, 0));
        report.add(ONE, rate(2000, 0));

        assertTrue(
                Results.summary(report).contains("| kernel | 16 callers | 1 partition | 2,000 (1,000–3,000) | 1.00"));
    }
}
