package org.entrelacs.planning.offer.view;

import java.util.function.Function;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Shown;

/// A page of what a search finds.
final class FoundPage {
    private FoundPage() {}

    static <T> Page<T> of(Shown<Offers> offers, Search search, Function<Found, T> item) {
        Page<Found> page = Page.of(
                offers.projection().search(search),
                search.limit(),
                last -> last.cursor(search.order()),
                offers.position());
        return new Page<>(page.items().stream().map(item).toList(), page.next(), page.position());
    }
}
