package org.entrelacs.planning.offer.view;

import static org.entrelacs.planning.SomeEvent.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.entrelacs.planning.offer.Weeks;
import org.entrelacs.planning.offer.view.SearchOrder.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A directory of two thousand against looking at each of its offers.
class SearchTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-04");
    private static final SearchedWeeks WEEKS = new SearchedWeeks(Weeks.from(TODAY));
    private static final Offers OFFERS = new Offers();
    private static final List<OfferRow> ROWS = new ArrayList<>();
    private static final int MANY = 2_000;
    private static final int PAGE = 7;

    @BeforeAll
    static void a_directory_is_filled() {
        Random random = new Random(20_261_122);
        for (int number = 0; number < MANY; number++) {
            var published = SomeDirectory.offer(random);
            String offer = "offer-%05d".formatted(number);
            OFFERS.apply(recorded("offer/" + offer, published));
            ROWS.add(OfferRow.of(offer, published));
        }
    }

    static List<OfferFilter> filters() {
        return SomeDirectory.searches();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void what_is_found_is_what_suits(OfferFilter filter) {
        List<String> suiting = ROWS.stream()
                .filter(row -> filter.suits(row, WEEKS))
                .map(OfferRow::offer)
                .toList();

        assertTrue(!suiting.isEmpty() && (suiting.size() < MANY || filter.equals(OfferFilter.ALL)));
        assertEquals(suiting, offers(search(filter, SearchOrder.OFFER, Place.FIRST, MANY)));
        assertEquals(suiting.size(), OFFERS.count(filter, WEEKS).all());
    }

    @ParameterizedTest
    @EnumSource
    void pages_behind_one_another_give_the_whole_list_in_its_order(SearchOrder order) {
        OfferFilter filter = SomeDirectory.byTerritory();
        List<String> sorted = ROWS.stream()
                .filter(row -> filter.suits(row, WEEKS))
                .sorted(Comparator.comparing(row -> order.place(row, TODAY, WEEKS)))
                .map(OfferRow::offer)
                .toList();

        List<String> walked = new ArrayList<>();
        Place after = Place.FIRST;
        List<Found> page;
        do {
            page = OFFERS.search(search(filter, order, after, PAGE));
            page.stream().limit(PAGE).forEach(found -> walked.add(found.row().offer()));
            after = Place.of(page.get(Math.min(PAGE, page.size()) - 1).place().cursor())
                    .orElseThrow();
        } while (page.size() > PAGE);

        assertTrue(sorted.size() > 2 * PAGE);
        assertEquals(sorted, walked);
    }

    private static Search search(OfferFilter filter, SearchOrder order, Place after, int limit) {
        return new Search(filter, WEEKS, order, after, limit, TODAY);
    }

    private static List<String> offers(Search search) {
        return OFFERS.search(search).stream().map(found -> found.row().offer()).toList();
    }
}
