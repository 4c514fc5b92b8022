package org.entrelacs.systemtests.faults;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.entrelacs.systemtests.proxy.Proxy;
import org.entrelacs.systemtests.proxy.Weather;

/// What happens on the way from the instances to one broker, or to all.
final class NetworkFaults {
    private static final int SLOWEST = 400;
    private static final int CUTS = 4;

    private final List<Proxy> proxies;

    /// @param proxies one before each broker
    NetworkFaults(List<Proxy> proxies) {
        this.proxies = proxies;
    }

    Fault slow(RandomGenerator chance) {
        return weather(Kind.SLOW, Weather.slow(Times.upTo(chance, SLOWEST), Times.upTo(chance, SLOWEST)), chance);
    }

    Fault slowReplies(RandomGenerator chance) {
        return weather(Kind.SLOW_REPLIES, Weather.slow(Duration.ZERO, Times.upTo(chance, 2 * SLOWEST)), chance);
    }

    Fault weather(Kind kind, Weather weather, RandomGenerator chance) {
        Way way = way(chance);
        Duration lasts = Times.between(chance, 1000, 8000);
        return new Fault(
                kind,
                () -> way.words() + " for " + lasts.toMillis() + " ms",
                () -> way.proxies().forEach(proxy -> proxy.set(weather)),
                lasts,
                () -> way.proxies().forEach(proxy -> proxy.set(Weather.FAIR)));
    }

    Fault cut(RandomGenerator chance) {
        Way way = way(chance);
        return new Fault(
                Kind.CONNECTIONS_CUT,
                () -> way.words() + " " + CUTS + " times",
                () -> {
                    for (int cut = 0; cut < CUTS; cut++) {
                        way.proxies().forEach(Proxy::cut);
                        Thread.sleep(Times.upTo(chance, 300));
                    }
                },
                Duration.ZERO,
                () -> {});
    }

    private record Way(String words, List<Proxy> proxies) {}

    private Way way(RandomGenerator chance) {
        int broker = chance.nextInt(proxies.size() + 1);
        return broker == proxies.size()
                ? new Way("the ways to all brokers", proxies)
                : new Way("the way to broker " + (broker + 1), List.of(proxies.get(broker)));
    }
}
