package org.entrelacs.deploy.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// The six loopback ports of a network: `base + 1` to `base + 6`.
public record Ports(int base) {
    public static final int DEFAULT_BASE = 7400;
    private static final int LAST = 6;

    /// @throws IllegalArgumentException when the six ports do not fit between 1024 and 65535
    public Ports {
        if (base < 1023 || base + LAST > 65_535) {
            throw new IllegalArgumentException("the port base lies between 1023 and " + (65_535 - LAST));
        }
    }

    public int of(Service service) {
        return base
                + switch (service) {
                    case ASSESSMENT -> 1;
                    case PLANNING -> 2;
                    case GATEKEEPING -> 3;
                    case COORDINATION -> 4;
                };
    }

    public int broker() {
        return base + 5;
    }

    /// Where the broker's own quorum of one talks to itself.
    public int controller() {
        return base + LAST;
    }

    public URI uri(Service service) {
        return URI.create("http://127.0.0.1:" + of(service));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + broker();
    }

    /// Those of the six that another process holds, with what they are for.
    public Map<Integer, String> busy() {
        Map<Integer, String> wanted = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            wanted.put(of(service), service.title());
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
