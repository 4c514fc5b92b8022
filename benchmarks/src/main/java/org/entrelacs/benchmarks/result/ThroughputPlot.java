package org.entrelacs.benchmarks.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One bar for each cell: calls per second, on a logarithmic scale, since they lie orders of magnitude apart.
final class ThroughputPlot {
    private static final int ROW = 18;
    private static final int LABEL = 470;
    private static final int WIDTH = 560;
    private static final int TOP = 44;
    private static final double LEAST = 10;

    private ThroughputPlot() {}

    static String of(Report report) {
        List<Cell> cells = new ArrayList<>(report.series().keySet());
        double most = cells.stream().mapToDouble(report::perSecond).max().orElse(LEAST * 10);
        double decades = Math.ceil(Math.log10(Math.max(LEAST * 10, most) / LEAST));
        int height = TOP + ROW * cells.size() + 10;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"11\">\n",
                LABEL + WIDTH + 90,
                height));
        svg.append(String.format(Locale.ROOT, "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n"));
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"8\" y=\"16\" font-size=\"13\">Calls per second (medians), %s, commit %s</text>\n",
                report.machine().date(),
                report.machine().commit()));
        for (int decade = 0; decade <= decades; decade++) {
            double x = LABEL + WIDTH * decade / decades;
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#ccc\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>\n",
                    x,
                    x,
                    TOP - 6,
                    height - 8,
                    x,
                    TOP - 10,
                    LEAST * Math.pow(10, decade)));
        }
        int y = TOP;
        for (Cell cell : cells) {
            double rate = report.perSecond(cell);
            double length = WIDTH * Math.max(0, Math.log10(Math.max(LEAST, rate) / LEAST)) / decades;
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/><text x=\"%.1f\" y=\"%d\">%,.0f</text>\n",
                    LABEL - 6,
                    y + 12,
                    cell.toString(),
                    LABEL,
                    y + 2,
                    length,
                    ROW - 5,
                    cell.system().startsWith("kernel") ? "#0b6e4f" : "#8aa1b1",
                    LABEL + length + 4,
                    y + 12,
                    rate));
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }
}
