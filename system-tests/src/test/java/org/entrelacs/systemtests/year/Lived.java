package org.entrelacs.systemtests.year;

import java.util.List;
import org.entrelacs.log.Recorded;
import org.entrelacs.systemtests.budget.Answers;
import org.entrelacs.systemtests.budget.Bookkeeping;
import org.entrelacs.systemtests.budget.EnvelopeReading;
import org.entrelacs.systemtests.reading.WholeLog;

/// What stands in the log of an envelope after the year.
public record Lived(String envelope, Figures figures, Answers answers, Bookkeeping books) {
    public static Lived of(WholeLog log, String envelope, long budget, Days days) {
        List<Recorded<Object>> stream = EnvelopeReading.of(log, envelope);
        Answers answers = Answers.of(stream);
        return new Lived(envelope, Figures.of(stream, answers, budget, days), answers, Bookkeeping.of(stream));
    }

    /// Heads of [#line()].
    public static String heads() {
        return Figures.heads();
    }

    /// One line of a table.
    public String line() {
        return figures.line(envelope);
    }
}
