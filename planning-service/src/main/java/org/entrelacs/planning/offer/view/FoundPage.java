package org.entrelacs.planning.offer.view;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entrelacs.edge.Page;
import org.entrelacs.log.StreamHost;

/// A page of what a search finds.
final class FoundPage {
    private FoundPage() {}

    static <T> Page<T> of(Offers offers, Search search, StreamHost host, Function<Found, T> item) {
        Map<String, Long> position = position(host);
        Page<Found> page =
                Page.of(offers.search(search), search.limit(), last -> last.cursor(search.order()), position);
        return new Page<>(page.items().stream().map(item).toList(), page.next(), position);
    }

    /// Taken before the rows, so that it promises no more than they hold.
    private static Map<String, Long> position(StreamHost host) {
        return host.viewPosition(Offers.NAME).entrySet().stream()
                .collect(Collectors.toMap(read -> read.getKey().toString(), Map.Entry::getValue));
    }
}
