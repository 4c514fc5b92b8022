package org.entrelacs.audit.sound;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.entrelacs.audit.log.Entries;
import org.entrelacs.audit.log.Entry;
import org.entrelacs.audit.log.NetworkLog;
import org.entrelacs.log.LogReader;
import org.entrelacs.log.LogReader.Ends;
import org.entrelacs.log.Partition;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.log.StreamId;
import org.entrelacs.log.Topics;
import org.entrelacs.log.memory.MemoryNetwork;
import org.jspecify.annotations.Nullable;

/// A copy of a sound network's log in which records can be changed, taken out and put in.
public final class BrokenLog implements NetworkLog {
    public static final String PREFIX = "entrelacs";
    private static final List<String> SERVICES = List.of("assessment", "planning", "gatekeeping", "coordination");
    private static final Map<String, String> SETTINGS =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
    private static final Comparator<Partition> BY_NAME = Comparator.comparing(Partition::toString);
    private static final BrokenLog SOUND = live();

    private final Map<String, Topic> topics;
    private final Map<Partition, List<Entry>> entries;
    private final Map<Partition, Ends> ends;
    private final Map<Partition, Long> aborted = new HashMap<>();
    private boolean confirmed = true;

    private BrokenLog(Map<String, Topic> topics, Map<Partition, List<Entry>> entries, Map<Partition, Ends> ends) {
        this.topics = topics;
        this.entries = entries;
        this.ends = ends;
    }

    /// Unbroken yet.
    public static BrokenLog sound() {
        Map<Partition, List<Entry>> copy = new TreeMap<>(BY_NAME);
        SOUND.entries.forEach((partition, list) -> copy.put(partition, new ArrayList<>(list)));
        return new BrokenLog(new TreeMap<>(SOUND.topics), copy, new HashMap<>(SOUND.ends));
    }

    private static BrokenLog live() {
        MemoryNetwork memory = new MemoryNetwork(PREFIX);
        try (SoundNetwork network = new SoundNetwork(() -> memory, PREFIX)) {
            network.live();
        }
        Topics names = new Topics(PREFIX);
        Map<String, Topic> topics = new TreeMap<>();
        Map<Partition, List<Entry>> entries = new TreeMap<>(BY_NAME);
        Map<Partition, Ends> ends = new HashMap<>();
        for (String service : SERVICES) {
            topics.put(names.events(service), new Topic(SoundNetwork.PARTITIONS, SETTINGS));
            topics.put(names.inbox(service), new Topic(SoundNetwork.PARTITIONS, SETTINGS));
            for (int number = 0; number < SoundNetwork.PARTITIONS; number++) {
                Partition events = new Partition(names.events(service), number);
                Partition inbox = new Partition(names.inbox(service), number);
                try (LogReader reader = memory.events(service, number).reader()) {
                    copy(reader, events, entries, ends);
                }
                try (LogReader reader = memory.inbox(service, number)) {
                    copy(reader, inbox, entries, ends);
                }
            }
        }
        return new BrokenLog(topics, entries, ends);
    }

    private static void copy(
            LogReader reader, Partition partition, Map<Partition, List<Entry>> entries, Map<Partition, Ends> ends) {
        Ends end = reader.ends(partition);
        List<Entry> list = new ArrayList<>();
        while (reader.position(partition) < end.stable()) {
            reader.poll(Duration.ofMillis(100)).forEach(stored -> list.add(new Entry(stored, key(stored))));
        }
        entries.put(partition, list);
        ends.put(partition, end);
    }

    private static String key(StoredRecord stored) {
        String target = stored.headers().get(RecordHeaders.TARGET);
        String subject = target == null ? stored.header(RecordHeaders.SUBJECT) : target;
        return subject.contains("/") ? StreamId.parse(subject).key() : subject;
    }

    /// The first record that fits.
    public Entry find(Predicate<StoredRecord> which) {
        return entries.values().stream()
                .flatMap(List::stream)
                .filter(entry -> which.test(entry.stored()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the sound log has no such record"));
    }

    /// Puts another in the place of the first record that fits.
    public BrokenLog change(Predicate<StoredRecord> which, UnaryOperator<Entry> how) {
        Entry entry = find(which);
        List<Entry> list = list(entry.stored().at());
        list.set(list.indexOf(entry), how.apply(entry));
        return this;
    }

    public BrokenLog header(Predicate<StoredRecord> which, String header, @Nullable String value) {
        return change(which, entry -> new Entry(Records.with(entry.stored(), header, value), entry.key()));
    }

    public BrokenLog remove(Predicate<StoredRecord> which) {
        Entry entry = find(which);
        list(entry.stored().at()).remove(entry);
        return this;
    }

    /// Writes a record behind the last one of a partition.
    public BrokenLog append(Partition partition, Map<String, String> headers, byte[] payload, String key) {
        Ends end = ends(partition);
        list(partition).add(new Entry(new StoredRecord(partition, end.stable(), headers, payload), key));
        ends.put(partition, new Ends(end.stable() + 1, end.highWatermark() + 1));
        return this;
    }

    /// The same record once more, behind the last one of its partition.
    public BrokenLog repeat(Predicate<StoredRecord> which) {
        Entry entry = find(which);
        StoredRecord stored = entry.stored();
        return append(stored.at(), stored.headers(), stored.payload(), entry.key());
    }

    public BrokenLog setting(String topic, String name, String value) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put(name, value);
        topics.put(topic, new Topic(SoundNetwork.PARTITIONS, settings));
        return this;
    }

    public BrokenLog without(String topic) {
        topics.remove(topic);
        return this;
    }

    public BrokenLog with(String topic, int partitions) {
        topics.put(topic, new Topic(partitions, SETTINGS));
        return this;
    }

    /// Something behind the end that is neither committed nor aborted.
    public BrokenLog openTransaction(Partition partition, long records) {
        long stable = ends(partition).stable();
        ends.put(partition, new Ends(stable, stable + records));
        return this;
    }

    /// Records of a transaction that was not committed, behind the end.
    public BrokenLog aborted(Partition partition, long records) {
        long stable = ends(partition).stable() + records + 1;
        ends.put(partition, new Ends(stable, stable));
        aborted.put(partition, records);
        return this;
    }

    /// No service has said how far it is.
    public BrokenLog unconfirmed() {
        confirmed = false;
        return this;
    }

    private List<Entry> list(Partition partition) {
        return entries.computeIfAbsent(partition, _ -> new ArrayList<>());
    }

    @Override
    public Map<String, Topic> topics() {
        return topics;
    }

    @Override
    public Ends ends(Partition partition) {
        return ends.getOrDefault(partition, new Ends(0, 0));
    }

    @Override
    public Entries read(Partition partition, long from, long to) {
        Deque<Entry> within = new ArrayDeque<>(list(partition).stream()
                .filter(entry -> entry.offset() >= from && entry.offset() < to)
                .toList());
        return new Entries() {
            @Override
            public @Nullable Entry next() {
                return within.poll();
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    @Override
    public long uncommitted(Partition partition, long from, long to) {
        return aborted.getOrDefault(partition, 0L);
    }

    @Override
    public Map<Partition, Long> confirmed(String service, String source) {
        Map<Partition, Long> all = new HashMap<>();
        String topic = new Topics(PREFIX).events(source);
        ends.forEach((partition, end) -> {
            if (confirmed && partition.topic().equals(topic)) {
                all.put(partition, end.stable());
            }
        });
        return all;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
