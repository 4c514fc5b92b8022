package org.entrelacs.systemtests.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.entrelacs.deploy.network.Broker;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Topics;

/// Three brokers and what each of them does just now, asked of them directly and not through the proxies.
public final class Cluster implements AutoCloseable {
    private static final Duration HEALED_WITHIN = Duration.ofMinutes(2);
    private static final Duration FOUND_WITHIN = Duration.ofSeconds(30);
    private static final String TRANSACTIONS = "__transaction_state";
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int ANSWER_MILLIS = 8000;

    private final Network network;
    private final Service service;
    private final Admin admin;

    /// @param service whose topics and group are meant
    public Cluster(Network network, Service service) {
        this.network = network;
        this.service = service;
        this.admin = Admin.create(Map.of(
                "bootstrap.servers",
                network.settings().ports().peers(),
                "client.id",
                "faults",
                "request.timeout.ms",
                ANSWER_MILLIS / 2,
                "default.api.timeout.ms",
                ANSWER_MILLIS,
                "reconnect.backoff.max.ms",
                200));
    }

    Partition events(int partition) {
        return new Partition(new Topics(prefix()).events(service.label()), partition);
    }

    String ownersGroup() {
        return prefix() + "." + service.label() + ".owners";
    }

    /// By which the owner of a partition writes.
    String transactionalId(int partition) {
        return events(partition) + "#0";
    }

    Broker leader(int partition) {
        Partition events = events(partition);
        return found(() -> leader(events.topic(), partition));
    }

    /// It leads the part of the transactions' own topic that the name falls into.
    Broker transactionCoordinator(int partition) {
        int name = transactionalId(partition).hashCode() & Integer.MAX_VALUE;
        return found(() ->
                leader(TRANSACTIONS, name % described(TRANSACTIONS).partitions().size()));
    }

    Broker groupCoordinator() {
        String group = ownersGroup();
        return found(() -> with(get(Objects.requireNonNull(admin.describeConsumerGroups(List.of(group))
                        .describedGroups()
                        .get(group)))
                .coordinator()));
    }

    private Broker leader(String topic, int partition) throws Exception {
        return with(described(topic).partitions().get(partition).leader());
    }

    private TopicDescription described(String topic) throws Exception {
        return Objects.requireNonNull(describe(List.of(topic)).get(topic));
    }

    /// Brokers that were away lately may need a moment until they know.
    private static Broker found(Callable<Broker> search) {
        return await().atMost(FOUND_WITHIN)
                .pollInterval(LOOK)
                .ignoreExceptions()
                .until(search, Objects::nonNull);
    }

    /// Whether the brokers still know by which name the owner of a partition writes.
    boolean knowsTransactionalId(int partition) throws Exception {
        String id = transactionalId(partition);
        try {
            var _ = get(admin.describeTransactions(List.of(id)).description(id));
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TransactionalIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }

    /// Returns once every broker has a copy of everything.
    public void awaitWhole() {
        await().atMost(HEALED_WITHIN).pollInterval(LOOK).until(this::isWhole);
    }

    /// On how many brokers a record has to be before it counts as written, of every topic that there is.
    public Set<String> leastCopies() throws ExecutionException, InterruptedException, TimeoutException {
        List<ConfigResource> topics = topics().stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        return get(admin.describeConfigs(topics).all()).values().stream()
                .map(config -> config.get("min.insync.replicas").value())
                .collect(Collectors.toSet());
    }

    private Collection<String> topics() throws ExecutionException, InterruptedException, TimeoutException {
        return get(admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
    }

    private boolean isWhole() throws InterruptedException {
        try {
            Collection<String> topics = get(
                    admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
            int brokers = network.brokers().size();
            return !topics.isEmpty()
                    && describe(topics).values().stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .allMatch(partition -> partition.isr().size() == brokers);
        } catch (ExecutionException | TimeoutException notNow) {
            return false;
        }
    }

    private Map<String, TopicDescription> describe(Collection<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        return get(admin.describeTopics(topics).allTopicNames());
    }

    private Broker with(Node node) {
        return network.brokers().stream()
                .filter(broker -> broker.node() == node.id())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no broker is node " + node));
    }

    private String prefix() {
        return network.settings().prefix();
    }

    private static <T> T get(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(ANSWER_MILLIS + 1000, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
