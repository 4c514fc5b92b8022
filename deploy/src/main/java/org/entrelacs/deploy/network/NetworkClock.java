package org.entrelacs.deploy.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// The clock of a whole network, which can be moved forward and never back.
public final class NetworkClock {
    private static final Actor MOVER = Actor.of("admin-clock", "admin");

    private final List<Client> instances;
    private final Consumer<Duration> moved;
    private Duration offset;

    /// @param instances a client for each instance of the services: each has its own clock
    /// @param offset where the services' clocks stand now, ahead of the machine's
    /// @param moved hears of the new offset when all clocks have it
    public NetworkClock(List<Client> instances, Duration offset, Consumer<Duration> moved) {
        this.instances = instances;
        this.offset = offset;
        this.moved = moved;
    }

    /// Does nothing when the clock is there already.
    ///
    /// @throws UnexpectedAnswer when a service does not move its clock
    public void moveTo(Duration ahead) {
        Duration advance = ahead.minus(offset);
        if (!advance.isPositive()) {
            return;
        }
        var body = JsonNodeFactory.instance.objectNode().put("advance", advance.toString());
        for (Client client : instances) {
            for (Service service : Service.values()) {
                move(client, service, body);
            }
        }
        offset = ahead;
        moved.accept(ahead);
    }

    private static void move(Client client, Service service, JsonNode body) {
        var request = new Client.Request(MOVER, service, "POST", "/admin/clock", "clock-" + UUID.randomUUID(), body);
        Client.Answer answer = client.ask(request);
        if (answer.status() < 200 || answer.status() > 299) {
            throw new UnexpectedAnswer(client.describe(request), "2xx", answer);
        }
    }
}
