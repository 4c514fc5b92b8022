package org.entrelacs.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.entrelacs.benchmarks.kernel.KafkaProcess;
import org.entrelacs.benchmarks.kernel.KernelOffers;
import org.entrelacs.benchmarks.load.ClosedLoop;
import org.entrelacs.benchmarks.load.Measured;
import org.entrelacs.benchmarks.load.Window;
import org.entrelacs.benchmarks.offer.Bookings;
import org.entrelacs.benchmarks.offer.Keys;
import org.entrelacs.benchmarks.result.Cell;
import org.entrelacs.benchmarks.result.Report;
import org.entrelacs.benchmarks.result.Trials;
import org.entrelacs.log.Past;
import org.entrelacs.log.View;
import org.entrelacs.log.ViewReading.Found;

/// How long it takes to read one stream as it was, whose events lie anywhere in a log, how many such readings go beside
/// each other, and how long it takes to read a list of all streams as it was.
final class PastScenario implements Scenario {
    private static final List<Integer> CALLERS = List.of(1, 4);
    private static final int SLOWER = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public void run(Path root, Length length, Report report) throws Exception {
        try (KafkaProcess broker = KafkaProcess.start(root, KafkaProcess.Setup.PAGE_CACHE)) {
            for (int events : length.atWork()) {
                LongLog log = new LongLog(broker.bootstrapServers(), events, length.window());
                log.filled().close();
                read(log, length, report);
            }
        }
    }

    private static void read(LongLog log, Length length, Report report) throws Exception {
        try (KernelOffers kernel = log.withPast()) {
            Trials trials = new Trials();
            for (int callers : CALLERS) {
                trials.with(
                        log.cell("one stream of many", Cell.callers(callers)), () -> readings(kernel, callers, length));
            }
            trials.run(length.repetitions(), report);
            longest(kernel, log, length, report);
            list(kernel, log, length, report);
        }
    }

    private static Measured readings(KernelOffers kernel, int callers, Length length) throws Exception {
        Keys keys = new Keys(Keys.Choice.UNIFORM);
        return ClosedLoop.run(callers, window(length), () -> kernel.versionAt(keys.next(), past()) >= 0);
    }

    /// A reading takes a good part of a second in a long log.
    private static Window window(Length length) {
        Window usual = length.window();
        return new Window(usual.warmUp().multipliedBy(SLOWER), usual.measured().multipliedBy(SLOWER));
    }

    /// The stream that has a good part of all events, read by one caller: seconds, so one after the other.
    private static void longest(KernelOffers kernel, LongLog log, Length length, Report report) throws Exception {
        String stream = new Keys(Keys.Choice.HOT).next();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < length.repetitions(); i++) {
            millis.add(millis(() -> kernel.versionAt(stream, past())));
        }
        long events = kernel.versionAt(stream, past());
        report.figure(
                "the longest stream, one reading",
                median(millis),
                "ms",
                "%,d of %,d events in the log".formatted(events, log.events()));
    }

    /// Each first page is of another past.
    private static void list(KernelOffers kernel, LongLog log, Length length, Report report) throws Exception {
        View<Bookings> bookings = kernel.bookings();
        List<Double> first = new ArrayList<>();
        List<Double> next = new ArrayList<>();
        for (int i = 0; i < length.repetitions(); i++) {
            Past past = past();
            first.add(millis(() -> offersAt(bookings, past)));
            next.add(millis(() -> offersAt(bookings, past)));
        }
        String of = "%,d streams, %,d events in the log".formatted(offersAt(bookings, past()), log.events());
        report.figure("a list of all streams, its first page", median(first), "ms", of);
        report.figure("a list of all streams, another page", median(next), "ms", of);
    }

    private static long offersAt(View<Bookings> bookings, Past past) {
        return bookings.read(past, PATIENCE) instanceof Found<Bookings> found
                ? found.projection().offers()
                : -1;
    }

    private static double millis(LongSupplier reading) {
        long begun = System.nanoTime();
        long read = reading.getAsLong();
        if (read < 0) {
            throw new IllegalStateException("the log does not answer");
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Past past() {
        return new Past(Instant.now(), Instant.now());
    }
}
