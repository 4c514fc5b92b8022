package org.entrelacs.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.entrelacs.deploy.network.Client;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.NetworkClock;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.deploy.record.NetworkRecord;
import org.entrelacs.deploy.story.Story;
import org.entrelacs.deploy.story.StoryPlayer;
import org.entrelacs.deploy.story.StoryReader;
import org.junit.jupiter.api.Test;

class InstancesIT {
    private static final int INSTANCES = 3;
    private static final int PARTITIONS = 4;

    /// Every request goes to the next instance, which owns its stream once in three times.
    @Test
    void the_story_told_to_three_instances_in_turn_leaves_the_record_of_one() throws IOException {
        try (Network network = Networks.fresh("instances", INSTANCES)) {
            network.start();
            for (Service service : Service.values()) {
                new Instances(network, service).awaitShared(PARTITIONS);
            }
            Story story = StoryReader.read(Networks.root().resolve("deploy/story"));
            AtomicInteger turn = new AtomicInteger();
            Client client = network.client(_ -> turn.getAndIncrement() % INSTANCES);
            NetworkClock clock = new NetworkClock(network.clients(), Duration.ZERO, network::clockOffset);
            new StoryPlayer(story, client, clock::moveTo, LocalDate.now(ZoneOffset.UTC), _ -> {}).play();
            Quiescence.of(network).audited();

            String expected = Files.readString(Networks.root().resolve("deploy/story/expected-record.txt"));
            assertEquals(expected, NetworkRecord.of(story, client).labelled());
            report(network, story);
        }
    }

    private static void report(Network network, Story story) {
        StringBuilder forwarded = new StringBuilder();
        for (Service service : Service.values()) {
            Instances instances = new Instances(network, service);
            long sum = 0;
            for (int instance = 0; instance < INSTANCES; instance++) {
                sum += instances.forwarded(instance);
            }
            assertTrue(sum > 0, () -> "nothing of " + service.title() + " was asked of the wrong instance");
            forwarded.append(' ').append(service.label()).append(' ').append(sum);
        }
        System.out.printf(
                "InstancesIT: %d steps told to %d instances of each service; requests passed on:%s%n",
                story.length(), INSTANCES, forwarded);
    }
}
