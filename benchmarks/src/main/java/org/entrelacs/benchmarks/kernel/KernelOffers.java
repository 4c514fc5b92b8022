package org.entrelacs.benchmarks.kernel;

import java.util.List;
import org.entrelacs.benchmarks.offer.Bookings;
import org.entrelacs.benchmarks.offer.Offer;
import org.entrelacs.benchmarks.offer.OfferCommand;
import org.entrelacs.benchmarks.offer.OfferDecider;
import org.entrelacs.benchmarks.offer.OfferEvent;
import org.entrelacs.benchmarks.offer.OfferRefusal;
import org.entrelacs.benchmarks.offer.Offers;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.HostListener;
import org.entrelacs.log.HostSettings;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.PartitionStatus;
import org.entrelacs.log.Past;
import org.entrelacs.log.Reading;
import org.entrelacs.log.RecordProjection;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.StreamIndex;
import org.entrelacs.log.Streams;
import org.entrelacs.log.Topics;
import org.entrelacs.log.View;
import org.entrelacs.log.json.JsonCodec;

/// The kernel as a service runs it, without HTTP.
public final class KernelOffers implements Offers {
    public static final String SERVICE = "offers";
    /// Between two snapshots a log grows by this part of what it remembers.
    public static final int PART_BETWEEN_SNAPSHOTS = 8;

    private final StreamHost host;
    private final Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> streams;
    private final Bookings bookings;

    private KernelOffers(StreamHost host, Bookings bookings) {
        this.host = host;
        this.bookings = bookings;
        this.streams = host.streams(OfferDecider.KIND);
    }

    /// Returns once all partitions are served.
    ///
    /// @param prefix of the topics: a new one for an empty log
    public static KernelOffers open(String bootstrapServers, String prefix, int partitions, HostListener listener) {
        return open(bootstrapServers, HostSettings.of(prefix, partitions, "benchmark"), listener);
    }

    /// The same without snapshots and without following: the owner itself reads its log from the beginning.
    public static KernelOffers fromTheBeginning(
            String bootstrapServers, String prefix, int partitions, HostListener listener) {
        HostSettings settings = HostSettings.draft(prefix, partitions, "benchmark")
                .follow(false)
                .snapshotEvery(0)
                .build();
        return open(bootstrapServers, settings, listener);
    }

    /// With a snapshot each time the log has grown by an eighth.
    public static KernelOffers withSnapshots(
            String bootstrapServers, String prefix, int partitions, HostListener listener) {
        HostSettings settings = HostSettings.draft(prefix, partitions, "benchmark")
                .snapshotEvery(1)
                .build();
        return open(bootstrapServers, settings, listener);
    }

    /// Streams of which can be read as they were.
    public static KernelOffers withPast(String bootstrapServers, String prefix, int partitions) {
        HostSettings settings = HostSettings.draft(prefix, partitions, "benchmark")
                .follow(false)
                .snapshotEvery(0)
                .build();
        Bookings bookings = new Bookings();
        return open(
                bootstrapServers,
                settings,
                HostListener.NONE,
                bookings,
                List.of(bookings, new StreamIndex(List.of(OfferDecider.KIND))));
    }

    private static KernelOffers open(String bootstrapServers, HostSettings settings, HostListener listener) {
        return open(bootstrapServers, settings, listener, new Bookings(), List.of());
    }

    private static KernelOffers open(
            String bootstrapServers,
            HostSettings settings,
            HostListener listener,
            Bookings bookings,
            List<RecordProjection> projections) {
        return new KernelOffers(
                KernelHost.started(
                        new ServiceDefinition(SERVICE, List.of(OfferDecider.KIND), List.of(), projections),
                        bootstrapServers,
                        settings,
                        new JsonCodec(OfferEvent.ALL),
                        listener),
                bookings);
    }

    public static String events(String prefix) {
        return new Topics(prefix).events(SERVICE);
    }

    @Override
    public boolean decide(String offer, CommandContext context, OfferCommand command) {
        return streams.decide(offer, context, command) instanceof Outcome.Committed<OfferEvent, OfferRefusal>;
    }

    /// @return number of events of the stream until then; -1 when that cannot be told now
    public long versionAt(String offer, Past past) {
        return streams.read(offer, past) instanceof Reading.Found<Offer>(long version, var _) ? version : -1;
    }

    /// Of a kernel with past.
    public View<Bookings> bookings() {
        return host.view(bookings, Bookings::new);
    }

    public List<PartitionStatus> partitions() {
        return host.partitions();
    }

    @Override
    public void close() {
        host.close();
    }
}
