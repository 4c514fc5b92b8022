package org.entrelacs.audit;

import java.util.Locale;
import java.util.TreeMap;
import org.entrelacs.audit.finding.Finding;
import org.entrelacs.audit.finding.Invariant;

/// A report for people: short when nothing was found.
public final class ReportText {
    private ReportText() {}

    public static String of(AuditReport report) {
        StringBuilder text = new StringBuilder();
        head(text, report);
        for (Invariant invariant : Invariant.values()) {
            long count = report.counts().getOrDefault(invariant.code(), 0L);
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "  %-10s %7s  %s",
                            invariant.code(),
                            count == 0 ? "ok" : count,
                            invariant.rule()));
        }
        report.notes().forEach(note -> line(text, "\nNote: " + note));
        report.findings().forEach(finding -> finding(text, finding));
        line(text, "\n" + conclusion(report));
        return text.toString();
    }

    private static void head(StringBuilder text, AuditReport report) {
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "Network %s: %d records of %d topics in %.1f s",
                        report.network(),
                        report.figure("records") + report.figure("inbox records"),
                        report.topics().size(),
                        report.took().toMillis() / 1000.0));
        new TreeMap<>(report.figures())
                .forEach((figure, count) -> line(text, String.format(Locale.ROOT, "  %-24s %,d", figure, count)));
        line(text, "");
    }

    private static void finding(StringBuilder text, Finding finding) {
        line(text, "\n" + finding.invariant().code() + " at " + finding.place());
        line(text, "  expected  " + finding.expected());
        line(text, "  found     " + finding.found());
    }

    private static String conclusion(AuditReport report) {
        if (report.isClean()) {
            return "Nothing found.";
        }
        long all = report.counts().values().stream().mapToLong(Long::longValue).sum();
        return all
                + (all == 1 ? " finding" : " findings")
                + (all > report.findings().size() ? "; the first of each kind are shown." : ".");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
