package org.entrelacs.log.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.entrelacs.log.EventLog;
import org.entrelacs.log.LogAccess;
import org.entrelacs.log.LogReader;
import org.entrelacs.log.Ownership;
import org.entrelacs.log.Partition;
import org.entrelacs.log.SnapshotStore;
import org.entrelacs.log.Topics;

/// The log on Kafka.
public final class KafkaLogAccess implements LogAccess {
    private static final Duration AT_ONCE = Duration.ofMillis(10);
    private static final Duration AS_THEY_COME = Duration.ofMillis(500);

    private final KafkaSettings settings;
    private final KafkaClients clients;
    private final Topics topics;
    private final Admin admin;
    private final KafkaEnds ends;
    private final KafkaMarkers markers;
    private final KafkaOwners owners;
    private final AtomicInteger readers = new AtomicInteger();
    private final ExecutorService readingAhead = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("read-ahead-", 1).factory());

    public KafkaLogAccess(KafkaSettings settings) {
        this.settings = settings;
        this.clients = new KafkaClients(settings);
        this.topics = new Topics(settings.prefix());
        this.admin = clients.admin();
        this.ends = new KafkaEnds(admin);
        this.markers = new KafkaMarkers(admin, ends);
        this.owners = new KafkaOwners(admin);
    }

    @Override
    public void prepare(String service, int partitions) {
        KafkaFitness fitness = new KafkaFitness(admin);
        fitness.checkBrokers();
        fitness.keep(topics.events(service), partitions);
        fitness.keep(topics.inbox(service), partitions);
        fitness.compact(topics.snapshots(service), partitions);
    }

    @Override
    public EventLog events(String service, int partition) {
        Partition events = new Partition(topics.events(service), partition);
        return new KafkaEventLog(events, clients, markers, reader(events, AT_ONCE));
    }

    @Override
    public LogReader follow(String service, int partition) {
        return reader(new Partition(topics.events(service), partition), AS_THEY_COME);
    }

    @Override
    public SnapshotStore snapshots(String service, int partition) {
        Partition snapshots = new Partition(topics.snapshots(service), partition);
        return new KafkaSnapshots(snapshots, reader(snapshots, AT_ONCE), () -> clients.inbox(snapshots.toString()));
    }

    @Override
    public LogReader inbox(String service, int partition) {
        return reader(new Partition(topics.inbox(service), partition), AS_THEY_COME);
    }

    private KafkaLogReader reader(Partition partition, Duration patience) {
        String name = partition + "-" + readers.incrementAndGet();
        return new KafkaLogReader(clients.reader(name, patience), ends, partition, readingAhead);
    }

    @Override
    public TopicReader topics(Set<String> services) {
        Set<String> wanted = services.stream().map(topics::events).collect(Collectors.toUnmodifiableSet());
        String name = "topics-" + readers.incrementAndGet();
        return new KafkaLogReader(clients.reader(name, AS_THEY_COME), ends, wanted, readingAhead);
    }

    @Override
    public Subscription subscribe(String service, String source) {
        String group = settings.prefix() + "." + service + ".reactions." + source;
        return new KafkaSubscription(clients.group(group, "from-" + source), ends, topics.events(source));
    }

    @Override
    public InboxWriter inboxWriter(String service, int partitions) {
        return new KafkaInboxWriter(
                clients.inbox("inbox-" + service + "-" + readers.incrementAndGet()), topics.inbox(service), partitions);
    }

    @Override
    public Map<Partition, Long> eventEnds(String service) {
        return ends.stable(topics.events(service));
    }

    @Override
    public Map<Partition, Long> inboxEnds(String service) {
        return ends.stable(topics.inbox(service));
    }

    @Override
    public Ownership ownership(String service) {
        return new KafkaOwnership(
                clients.owners(ownersGroup(service), KafkaOwners.named(settings.address())),
                topics.events(service),
                settings.sessionTimeout());
    }

    @Override
    public Map<Integer, String> otherOwners(String service) {
        return owners.of(ownersGroup(service), settings.address());
    }

    private String ownersGroup(String service) {
        return settings.prefix() + "." + service + ".owners";
    }

    @Override
    public void close() {
        readingAhead.shutdown();
        admin.close(Duration.ofSeconds(1));
    }
}
