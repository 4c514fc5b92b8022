package org.entrelacs.deploy.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// The loopback ports of a network: `base + 1` to `base + 6`, and four more for each further instance of the
/// services.
///
/// @param instances of each service
public record Ports(int base, int instances) {
    public static final int DEFAULT_BASE = 7400;
    private static final int OF_ONE_INSTANCE = 6;
    private static final int MOST_INSTANCES = 16;

    /// @throws IllegalArgumentException when the ports do not fit between 1024 and 65535
    public Ports {
        if (instances < 1 || instances > MOST_INSTANCES) {
            throw new IllegalArgumentException("there are 1 to " + MOST_INSTANCES + " instances of each service");
        }
        int room = 65_535 - count(instances);
        if (base < 1023 || base > room) {
            throw new IllegalArgumentException("the port base lies between 1023 and " + room);
        }
    }

    /// Of one instance of each service.
    public Ports(int base) {
        this(base, 1);
    }

    private static int count(int instances) {
        return OF_ONE_INSTANCE + (instances - 1) * Service.values().length;
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
        return base + count(instances);
    }

    public int broker() {
        return base + 5;
    }

    /// Where the broker's own quorum of one talks to itself.
    public int controller() {
        return base + OF_ONE_INSTANCE;
    }

    public URI uri(Service service, int instance) {
        return URI.create("http://127.0.0.1:" + of(service, instance));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + broker();
    }

    /// Those that another process holds, with what they are for.
    public Map<Integer, String> busy() {
        Map<Integer, String> wanted = new LinkedHashMap<>();
        for (int instance = 0; instance < instances; instance++) {
            for (Service service : Service.values()) {
                wanted.put(of(service, instance), service.title(instance));
            }
        }
        wanted.put(broker(), "broker");
        wanted.put(controller(), "broker's controller");
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
