package org.entrelacs.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.entrelacs.benchmarks.kernel.KafkaProcess;
import org.entrelacs.benchmarks.kernel.KernelOffers;
import org.entrelacs.benchmarks.load.OpenLoop;
import org.entrelacs.benchmarks.notice.Notices;
import org.entrelacs.benchmarks.offer.Booking;
import org.entrelacs.benchmarks.offer.Keys;
import org.entrelacs.benchmarks.offer.OfferCommand.Reserve;
import org.entrelacs.benchmarks.offer.Traffic;
import org.entrelacs.benchmarks.result.Cell;
import org.entrelacs.benchmarks.result.Report;
import org.entrelacs.benchmarks.result.Trials;
import org.entrelacs.log.HostListener;

/// How long until a second service has committed what follows from a command to the first: two commits, the
/// forwarder and an inbox in between.
final class ReactionScenario implements Scenario {
    private static final String PREFIX = "reaction";
    private static final int PARTITIONS = 4;

    @Override
    public void run(Path root, Length length, Report report) throws Exception {
        try (KafkaProcess broker = KafkaProcess.start(root, KafkaProcess.Setup.PAGE_CACHE);
                KernelOffers offers =
                        KernelOffers.open(broker.bootstrapServers(), PREFIX, PARTITIONS, HostListener.NONE);
                Notices notices = new Notices(broker.bootstrapServers(), PREFIX, PARTITIONS)) {
            while (!notices.isReady()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            Keys keys = new Keys(Keys.Choice.ZIPF);
            WarmUp.by(length, List.of(window -> OpenLoop.run(200, window, () -> followed(offers, notices, keys))));
            Trials trials = new Trials();
            for (int rate : new int[] {20, 200, 1000}) {
                trials.with(
                        new Cell("kernel, two services", "open loop, " + rate + "/s", "command to reaction committed"),
                        () -> OpenLoop.run(rate, length.window(), () -> followed(offers, notices, keys)));
            }
            trials.run(length.repetitions(), report);
        }
    }

    private static boolean followed(KernelOffers offers, Notices notices, Keys keys) throws Exception {
        Booking booking = Booking.of(Traffic.randomId());
        CompletableFuture<Boolean> noted = notices.noted(booking.reservation());
        return offers.decide(keys.next(), Traffic.context(), new Reserve(booking)) && noted.get(30, TimeUnit.SECONDS);
    }
}
