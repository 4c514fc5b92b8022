package org.entrelacs.planning.offer.view;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/// In which order offers are told. Equal ones follow in the order of their ids, so that a page ends somewhere.
enum SearchOrder {
    OFFER("offer"),
    /// the most hours first
    FREE("free"),
    /// the cheapest first
    PRICE("price"),
    /// the shortest first, those that do not say last
    WAITING("waiting"),
    NAME("name");

    private final String code;

    SearchOrder(String code) {
        this.code = code;
    }

    static Optional<SearchOrder> of(String code) {
        return Arrays.stream(values()).filter(order -> order.code.equals(code)).findFirst();
    }

    /// Where an offer stands; the cursor of a page that ends with it.
    record Place(long number, String text, String offer) implements Comparable<Place> {
        static final Place FIRST = new Place(Long.MIN_VALUE, "", "");

        private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::number)
                .thenComparing(Place::text)
                .thenComparing(Place::offer);
        private static final String BETWEEN = "\n";

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(String.join(BETWEEN, Long.toString(number), offer, text)
                            .getBytes(StandardCharsets.UTF_8));
        }

        /// Empty when the text is no cursor.
        static Optional<Place> of(String cursor) {
            try {
                String[] parts =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, 3);
                return parts.length == 3
                        ? Optional.of(new Place(Long.parseLong(parts[0]), parts[2], parts[1]))
                        : Optional.empty();
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }

    Place place(OfferRow row, LocalDate day, SearchedWeeks weeks) {
        return switch (this) {
            case OFFER -> new Place(0, "", row.offer());
            case FREE -> new Place(-weeks.free(row).toSeconds(), "", row.offer());
            case PRICE -> new Place(row.schedule().price().on(day).minor(), "", row.offer());
            case WAITING -> new Place(waiting(row), "", row.offer());
            case NAME -> new Place(0, Words.folded(row.terms().details().name()), row.offer());
        };
    }

    private static long waiting(OfferRow row) {
        Integer days = row.terms().details().waitingDays();
        return days == null ? Long.MAX_VALUE : days;
    }
}
