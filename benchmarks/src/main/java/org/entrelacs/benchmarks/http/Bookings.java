package org.entrelacs.benchmarks.http;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.entrelacs.benchmarks.load.Call;
import org.entrelacs.benchmarks.offer.Keys;
import org.entrelacs.benchmarks.offer.Traffic;

/// Callers that book hours over HTTP, each with a key of its own.
public final class Bookings implements Call, AutoCloseable {
    private static final String BODY = "{\"plan\":\"plan-5f0c7a52-9d1e-4c\",\"service\":\"service-8a2c-6be21f4d90b7\","
            + "\"serviceCode\":\"home-help\",\"perWeek\":\"PT3H30M\",\"startsOn\":\"2026-12-01\","
            + "\"endsOn\":\"2027-05-31\",\"territory\":\"fr-75-11\",\"needs\":[\"d510\",\"d520\",\"d540\",\"d550\"]}";
    private static final int CREATED = 201;

    private final String system;
    private final String token;
    private final Keys keys = new Keys(Keys.Choice.ZIPF);
    private final BlockingQueue<Connection> idle = new LinkedBlockingQueue<>();

    /// @param connections most calls under way; later ones wait, and their wait counts
    public Bookings(int port, String system, String token, int connections) {
        this.system = system;
        this.token = token;
        for (int i = 0; i < connections; i++) {
            idle.add(new Connection(port));
        }
    }

    @Override
    public boolean once() throws InterruptedException, IOException {
        UUID key = Traffic.randomId();
        byte[] request =
                Connection.post("/" + system + "/offers/" + keys.next() + "/bookings", token, key.toString(), BODY);
        Connection connection = idle.take();
        try {
            return connection.ask(request) == CREATED;
        } finally {
            idle.add(connection);
        }
    }

    @Override
    public void close() {
        idle.forEach(Connection::close);
    }
}
