package org.entrelacs.systemtests;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.entrelacs.deploy.network.Client;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.NetworkClock;
import org.entrelacs.deploy.record.EventCount;
import org.entrelacs.deploy.record.Quiet;
import org.entrelacs.deploy.story.Story;
import org.entrelacs.deploy.story.StoryPlayer;
import org.entrelacs.deploy.story.StoryReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A network on which the story of `deploy/demo` was told once; shared by the tests that only look at it or kill what
/// comes back as it was.
final class ToldStory implements AutoCloseable {
    private final Network network = Networks.fresh("story");
    private final Story story = StoryReader.read(Networks.root().resolve("deploy/story"));
    private final LocalDate day = LocalDate.now(ZoneOffset.UTC);
    private final Client client = network.client(_ -> 0);
    private final NetworkClock clock = new NetworkClock(network.clients(), Duration.ZERO, network::clockOffset);
    private Duration took = Duration.ZERO;
    private @Nullable RuntimeException failure;

    private ToldStory() {}

    /// A story that cannot be told is not begun again for each test.
    private static ToldStory onceTold() {
        ToldStory told = new ToldStory();
        try {
            told.network.start();
            long begin = System.nanoTime();
            var _ = told.tell();
            told.took = Duration.ofNanos(System.nanoTime() - begin);
        } catch (RuntimeException e) {
            told.failure = e;
            told.close();
        }
        return told;
    }

    private ToldStory orFailure() {
        if (failure != null) {
            throw new IllegalStateException("the story could not be told", failure);
        }
        return this;
    }

    Network network() {
        return network;
    }

    Story story() {
        return story;
    }

    Client client() {
        return client;
    }

    /// From the first step until nothing was under way any more.
    Duration took() {
        return took;
    }

    /// Posts every step; returns how many events each topic holds when nothing is under way any more.
    Map<String, Long> tell() {
        new StoryPlayer(story, client, clock::moveTo, day, _ -> {}).play();
        return events();
    }

    /// How many events each topic holds when nothing is under way any more.
    Map<String, Long> events() {
        String brokers = network.bootstrapServers();
        return new Quiet(
                        network.clients(),
                        () -> EventCount.of(brokers, network.settings().prefix()))
                .await();
    }

    @Override
    public void close() {
        network.close();
    }

    /// Tells the story for the first test that asks for it, and ends the network after the last test of all.
    static final class Once implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == ToldStory.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.create(ToldStory.class))
                    .computeIfAbsent(ToldStory.class, _ -> onceTold(), ToldStory.class)
                    .orFailure();
        }
    }
}
