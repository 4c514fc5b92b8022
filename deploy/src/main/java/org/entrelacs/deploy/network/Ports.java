package org.entrelacs.deploy.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The loopback ports of a network: `base + 1` to `base + 6`, four more for each further instance of the
/// services, and four for each broker of several.
///
/// @param instances of each service
/// @param brokers 1, or 3 that keep copies of each other's data
public record Ports(int base, int instances, int brokers) {
    public static final int DEFAULT_BASE = 7400;
    private static final int OF_ONE_INSTANCE = 6;
    private static final int MOST_INSTANCES = 16;
    private static final int OF_ONE_OF_SEVERAL_BROKERS = 4;

    /// @throws IllegalArgumentException when the ports do not fit between 1024 and 65535
    public Ports {
        if (instances < 1 || instances > MOST_INSTANCES) {
            throw new IllegalArgumentException("there are 1 to " + MOST_INSTANCES + " instances of each service");
        }
        if (brokers != 1 && brokers != 3) {
            throw new IllegalArgumentException("there is one broker, or there are three");
        }
        int room = 65_535 - count(instances, brokers);
        if (base < 1023 || base > room) {
            throw new IllegalArgumentException("the port base lies between 1023 and " + room);
        }
    }

    /// Of one instance of each service, and one broker.
    public Ports(int base) {
        this(base, 1);
    }

    /// With one broker.
    public Ports(int base, int instances) {
        this(base, instances, 1);
    }

    /// Where one broker listens.
    ///
    /// @param told what clients are told: [#clients()], or for a broker of several a port at which something else
    ///     has to pass on what comes to there, such as a proxy that fails when it is told to
    /// @param clients where they are served
    /// @param peers where the brokers talk to each other
    /// @param controller where their quorum does
    public record OfBroker(int told, int clients, int peers, int controller) {}

    private static int count(int instances) {
        return OF_ONE_INSTANCE + (instances - 1) * Service.values().length;
    }

    private static int count(int instances, int brokers) {
        return count(instances) + (brokers == 1 ? 0 : brokers * OF_ONE_OF_SEVERAL_BROKERS);
    }

    /// Of the first instance.
    public int of(Service service) {
        return of(service, 0);
    }

    /// @param instance from 0 on
    public int of(Service service, int instance) {
        int within = switch (service) {
            case ASSESSMENT -> 1;
            case PLANNING -> 2;
            case GATEKEEPING -> 3;
            case COORDINATION -> 4;
        };
        return base + (instance == 0 ? 0 : count(instance)) + within;
    }

    public int last() {
        return base + count(instances, brokers);
    }

    /// In the order of the brokers' numbers.
    public List<OfBroker> ofBrokers() {
        return IntStream.range(0, brokers).mapToObj(this::ofBroker).toList();
    }

    private OfBroker ofBroker(int broker) {
        if (brokers == 1) {
            return new OfBroker(base + 5, base + 5, base + 5, base + OF_ONE_INSTANCE);
        }
        int before = base + count(instances) + broker * OF_ONE_OF_SEVERAL_BROKERS;
        return new OfBroker(before + 1, before + 2, before + 3, before + 4);
    }

    public URI uri(Service service, int instance) {
        return URI.create("http://127.0.0.1:" + of(service, instance));
    }

    public String bootstrapServers() {
        return servers(OfBroker::told);
    }

    /// Past whatever stands before the brokers, as they reach each other.
    public String peers() {
        return servers(OfBroker::peers);
    }

    private String servers(ToIntFunction<OfBroker> port) {
        return ofBrokers().stream()
                .map(broker -> "127.0.0.1:" + port.applyAsInt(broker))
                .collect(Collectors.joining(","));
    }

    /// Those that another process holds, with what they are for.
    public Map<Integer, String> busy() {
        Map<Integer, String> wanted = new LinkedHashMap<>();
        for (int instance = 0; instance < instances; instance++) {
            for (Service service : Service.values()) {
                wanted.put(of(service, instance), service.title(instance));
            }
        }
        for (OfBroker broker : ofBrokers()) {
            List.of(broker.told(), broker.clients(), broker.peers()).forEach(port -> wanted.put(port, "broker"));
            wanted.put(broker.controller(), "broker's controller");
        }
        wanted.keySet().removeIf(Ports::isFree);
        return wanted;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException held) {
            return false;
        }
    }
}
