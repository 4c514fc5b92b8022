package org.entrelacs.edge.forwarding;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Another instance, as far as HTTP goes: gives the same answer to everything and keeps what it was asked.
final class Instance implements AutoCloseable {
    private final HttpServer server;
    private final Queue<AskedElsewhere> asked = new ConcurrentLinkedQueue<>();

    /// @param headers of its answers
    Instance(int status, Map<String, String> headers, byte[] body) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            Map<String, List<String>> got = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> got.put(name.toLowerCase(Locale.ROOT), values));
            asked.add(new AskedElsewhere(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    got,
                    exchange.getRequestBody().readAllBytes()));
            headers.forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    static Instance answering(int status) {
        return new Instance(status, Map.of(), new byte[0]);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// In the order of arrival.
    List<AskedElsewhere> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
