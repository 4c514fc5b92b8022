package org.entrelacs.benchmarks.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.Verdict;
import org.junit.jupiter.api.Test;

class TrafficTest {

    /// Offers in a map: the rules and nothing else.
    private static final class Mapped implements Offers {
        private final Map<String, Offer> offers = new HashMap<>();

        @Override
        public boolean decide(String offer, CommandContext context, OfferCommand command) {
            OfferDecider rules = new OfferDecider();
            Offer before = offers.getOrDefault(offer, rules.initial());
            if (rules.decide(command, before) instanceof Verdict.Accepted<OfferEvent, OfferRefusal>(var events)) {
                events.forEach(event -> offers.merge(offer, rules.evolve(before, event), (_, after) -> after));
                return true;
            }
            return false;
        }

        @Override
        public void close() {}
    }

    @Test
    void the_rules_accept_every_command_and_the_states_stay_small() throws Exception {
        try (Mapped offers = new Mapped()) {
            Traffic traffic = new Traffic(offers, new Keys(Keys.Choice.ZIPF));
            int accepted = 0;

            for (int i = 0; i < 50_000; i++) {
                accepted += traffic.once() ? 1 : 0;
            }

            assertEquals(50_000, accepted);
            int open = offers.offers.values().stream()
                    .mapToInt(offer -> offer.reserved().size())
                    .sum();
            assertTrue(open <= 4096, () -> open + " reservations are open");
        }
    }

    @Test
    void zipf_prefers_the_first_streams() {
        Keys keys = new Keys(Keys.Choice.ZIPF);
        Map<String, Integer> chosen = new HashMap<>();

        for (int i = 0; i < 100_000; i++) {
            chosen.merge(keys.next(), 1, Integer::sum);
        }

        assertTrue(chosen.getOrDefault("offer-0", 0) > 5 * chosen.getOrDefault("offer-9", 0));
        assertTrue(chosen.size() > 1000);
    }
}
