package org.entrelacs.deploy.network;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// One broker or several, and the four services, each instance a process on this machine. Nothing runs until it
/// is started; all that was started is ended by [#close()].
///
/// ```java
/// try (var network = new Network(settings)) {
///     network.start();
///     network.service(Service.PLANNING).kill();
///     network.service(Service.PLANNING).restart();
/// }
/// ```
public final class Network implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final NetworkSettings settings;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final List<Broker> brokers;
    private final Map<Service, List<ServiceProcess>> services = new EnumMap<>(Service.class);

    /// Makes the keys if the state folder has none.
    public Network(NetworkSettings settings) {
        this.settings = settings;
        Keys keys = Keys.in(settings.keys());
        tokens = new Tokens(keys);
        brokers = Broker.of(settings);
        for (Service service : Service.values()) {
            services.put(
                    service,
                    IntStream.range(0, settings.ports().instances())
                            .mapToObj(instance -> new ServiceProcess(service, instance, settings, keys, http))
                            .toList());
        }
    }

    public NetworkSettings settings() {
        return settings;
    }

    public Tokens tokens() {
        return tokens;
    }

    public HttpClient http() {
        return http;
    }

    /// The first broker, which there always is.
    public Broker broker() {
        return brokers.getFirst();
    }

    /// All of them, as many as the [ports][Ports#brokers()] say.
    public List<Broker> brokers() {
        return brokers;
    }

    /// What clients are told to ask first.
    public String bootstrapServers() {
        return settings.ports().bootstrapServers();
    }

    /// The first instance, which there always is.
    public ServiceProcess service(Service service) {
        return instances(service).getFirst();
    }

    /// All instances of a service, as many as the [ports][Ports#instances()] say.
    public List<ServiceProcess> instances(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    /// Asks those instances that are chosen, anew for each request.
    ///
    /// @param chosen from a service to the number of one of its instances, from 0 on
    public Client client(ToIntFunction<Service> chosen) {
        return new Client(
                http,
                service -> instances(service).get(chosen.applyAsInt(service)).uri(),
                tokens::issue);
    }

    /// A client for each instance, for what an instance is asked about itself.
    public List<Client> clients() {
        return IntStream.range(0, settings.ports().instances())
                .mapToObj(instance -> client(_ -> instance))
                .toList();
    }

    /// Brokers first.
    public List<ChildProcess> processes() {
        List<ChildProcess> all = new ArrayList<>(brokers);
        all.addAll(everyService());
        return all;
    }

    /// Starts everything at once and returns when all of it is ready.
    ///
    /// @throws ProcessDied when one of them fails; the others still run then
    public void start() {
        launch();
        awaitReady();
    }

    /// Starts everything and returns at once. The services begin while the brokers' folders are still formatted.
    public void launch() {
        everyService().forEach(this::startUnlessClosing);
        brokers.forEach(Broker::prepare);
        brokers.forEach(this::startUnlessClosing);
    }

    /// @throws ProcessDied when one that was started is not ready in time
    public void awaitReady() {
        processes().forEach(ChildProcess::awaitReady);
    }

    /// Where the network's clock goes on when a service is started again.
    public void clockOffset(Duration offset) {
        everyService().forEach(service -> service.clockOffset(offset));
    }

    /// Ends what runs: the services first and together, then the brokers. May come from another thread while the
    /// first is still starting processes.
    @Override
    public void close() {
        synchronized (closing) {
            closing.set(true);
        }
        everyService().forEach(ChildProcess::terminate);
        everyService().forEach(ChildProcess::awaitEnd);
        brokers.forEach(ChildProcess::terminate);
        brokers.forEach(ChildProcess::awaitEnd);
    }

    /// The first instances of all, then the second.
    private List<ServiceProcess> everyService() {
        return IntStream.range(0, settings.ports().instances())
                .boxed()
                .flatMap(instance -> services.values().stream().map(instances -> instances.get(instance)))
                .toList();
    }

    private void startUnlessClosing(ChildProcess process) {
        synchronized (closing) {
            if (closing.get()) {
                throw new IllegalStateException("the network is closing");
            }
            process.start();
        }
    }
}
