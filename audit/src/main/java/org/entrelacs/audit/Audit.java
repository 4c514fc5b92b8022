package org.entrelacs.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entrelacs.audit.check.Effects;
import org.entrelacs.audit.check.PartitionAudit;
import org.entrelacs.audit.check.PartitionAudit.Extent;
import org.entrelacs.audit.check.PartitionAudit.Scope;
import org.entrelacs.audit.check.TopicSettings;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.audit.log.NetworkLog;
import org.entrelacs.audit.log.NetworkLog.Topic;
import org.entrelacs.audit.rules.ServiceRules;
import org.entrelacs.audit.rules.Suite;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogReader.Ends;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Topics;
import org.entrelacs.log.json.JsonCodec;

/// Reads the whole log of a network, one partition after the other, and says what in it should not be.
/// Keeps the states of one partition at a time, and in tables 24 bytes for each of its commands and 56 for
/// each reaction of the network, two to three times that with the free places; no payloads.
///
/// The network may be at work meanwhile. What is audited ends where the partitions ended at the beginning.
public final class Audit {
    private final NetworkLog log;
    private final AuditOptions options;
    private final Topics names;
    private final Map<String, Topic> topics;
    private final Findings findings = new Findings();
    private final EventCodec codec = JsonCodec.published();
    private final List<Effects> effects = new ArrayList<>();
    private final Map<Partition, Ends> ends = new HashMap<>();
    private final Map<Partition, Ends> later = new HashMap<>();

    private Audit(NetworkLog log, AuditOptions options) {
        this.log = log;
        this.options = options;
        this.names = new Topics(options.prefix());
        this.topics = log.topics();
    }

    /// @throws LogUnavailable when the log cannot be read to its end
    /// @throws NoSuchNetwork when no topic begins with the prefix
    public static AuditReport of(NetworkLog log, AuditOptions options) {
        return new Audit(log, options).run();
    }

    /// There is nothing to look at.
    public static final class NoSuchNetwork extends RuntimeException {
        NoSuchNetwork(String prefix) {
            super("there is no topic of a network called " + prefix);
        }
    }

    private AuditReport run() {
        Instant began = Instant.now();
        List<ServiceRules> known = Suite.services();
        Set<String> names = known.stream().map(ServiceRules::name).collect(Collectors.toSet());
        List<ServiceRules> services = known.stream().filter(this::isThere).toList();
        if (services.isEmpty()) {
            throw new NoSuchNetwork(options.prefix());
        }
        TopicSettings.check(topics, this.names, names, findings);
        List<String> present = services.stream().map(ServiceRules::name).toList();
        services.forEach(rules -> effects.add(new Effects(rules, present, this.names, findings)));
        Map<String, Map<Partition, Long>> confirmed = confirmed(present);
        lookForEnds(present);
        effects.forEach(this::audit);
        effects.forEach(own -> own.conclude(confirmed.getOrDefault(own.rules().name(), Map.of()), options.atRest()));
        return AuditReport.of(options.prefix(), topics.keySet(), began, Instant.now(), findings);
    }

    private boolean isThere(ServiceRules rules) {
        return topics.containsKey(names.events(rules.name())) && topics.containsKey(names.inbox(rules.name()));
    }

    /// Asked before the ends: what was dealt with by then has left its traces before them.
    private Map<String, Map<Partition, Long>> confirmed(List<String> services) {
        Map<String, Map<Partition, Long>> confirmed = new HashMap<>();
        for (String service : services) {
            Map<Partition, Long> of = new HashMap<>();
            services.forEach(source -> of.putAll(log.confirmed(service, source)));
            confirmed.put(service, of);
        }
        return confirmed;
    }

    /// Twice, because the first ends are not of one instant: an effect before the end of one partition may
    /// come from behind the end that another had a moment ago.
    private void lookForEnds(List<String> services) {
        for (String service : services) {
            partitions(names.inbox(service)).forEach(partition -> ends.put(partition, log.ends(partition)));
            partitions(names.events(service)).forEach(partition -> ends.put(partition, log.ends(partition)));
        }
        for (String service : services) {
            partitions(names.events(service)).forEach(partition -> later.put(partition, log.ends(partition)));
        }
        ends.forEach((partition, end) -> {
            if (end.stable() < end.highWatermark()) {
                findings.note("an open transaction keeps " + (end.highWatermark() - end.stable()) + " records of "
                        + partition + " from readers, from offset " + end.stable() + " on");
            }
        });
    }

    private List<Partition> partitions(String topic) {
        Topic found = topics.get(topic);
        int count = found == null ? 0 : found.partitions();
        return IntStream.range(0, count)
                .mapToObj(number -> new Partition(topic, number))
                .toList();
    }

    private void audit(Effects own) {
        String service = own.rules().name();
        List<Partition> events = partitions(names.events(service));
        for (Partition partition : events) {
            Partition inbox = new Partition(names.inbox(service), partition.number());
            Extent extent = new Extent(stable(ends, partition), stable(later, partition), stable(ends, inbox));
            Scope scope = new Scope(
                    log,
                    options.prefix(),
                    effects,
                    own,
                    codec,
                    events.size(),
                    inbox,
                    extent,
                    options.served(),
                    options.watch());
            new PartitionAudit(partition, scope, findings).run(options.at().orElse(Instant.MIN));
            findings.count("partitions", 1);
        }
    }

    private static long stable(Map<Partition, Ends> ends, Partition partition) {
        Ends found = ends.get(partition);
        return found == null ? 0 : found.stable();
    }
}
