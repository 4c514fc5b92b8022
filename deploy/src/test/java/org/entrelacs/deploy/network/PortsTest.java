package org.entrelacs.deploy.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void every_process_has_ports_of_its_own() {
        Ports ports = new Ports(7400);
        Ports.OfBroker broker = ports.ofBrokers().getFirst();
        int[] all = IntStream.concat(
                        IntStream.of(broker.told(), broker.controller()),
                        java.util.Arrays.stream(Service.values()).mapToInt(ports::of))
                .sorted()
                .toArray();
        assertEquals("[7401, 7402, 7403, 7404, 7405, 7406]", java.util.Arrays.toString(all));
    }

    @Test
    void further_instances_come_behind_the_broker() {
        Ports ports = new Ports(7400, 3);
        assertEquals(7402, ports.of(Service.PLANNING, 0));
        assertEquals(7408, ports.of(Service.PLANNING, 1));
        assertEquals(7412, ports.of(Service.PLANNING, 2));
        assertEquals(7414, ports.of(Service.COORDINATION, 2));
        assertEquals(7414, ports.last());
    }

    @Test
    void three_brokers_come_behind_the_instances() {
        Ports ports = new Ports(7400, 3, 3);
        assertEquals(
                List.of(
                        new Ports.OfBroker(7415, 7416, 7417, 7418),
                        new Ports.OfBroker(7419, 7420, 7421, 7422),
                        new Ports.OfBroker(7423, 7424, 7425, 7426)),
                ports.ofBrokers());
        assertEquals("127.0.0.1:7415,127.0.0.1:7419,127.0.0.1:7423", ports.bootstrapServers());
        assertEquals(7426, ports.last());
    }

    @Test
    void two_brokers_would_have_no_majority_without_one() {
        assertThrows(IllegalArgumentException.class, () -> new Ports(7400, 1, 2));
    }

    @Test
    void a_port_that_somebody_holds_is_named_with_its_purpose() throws IOException {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(held.getLocalPort() - 5);
            assertEquals("broker", ports.busy().get(held.getLocalPort()));
        }
    }

    @Test
    void a_port_that_was_given_back_is_free() throws IOException {
        int port;
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = held.getLocalPort();
        }
        assertEquals(null, new Ports(port - 5).busy().get(port));
    }

    @Test
    void all_ports_must_fit() {
        assertThrows(IllegalArgumentException.class, () -> new Ports(65_530));
        assertThrows(IllegalArgumentException.class, () -> new Ports(65_529, 2));
        assertThrows(IllegalArgumentException.class, () -> new Ports(1_000));
    }
}
