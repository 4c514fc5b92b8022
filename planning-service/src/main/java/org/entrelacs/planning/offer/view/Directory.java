package org.entrelacs.planning.offer.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.entrelacs.planning.offer.view.OfferFilter.Key;

/// Offers by id, and by what searches narrow down to. One thread writes, any number read: a reader sees each offer as
/// it was at some moment, and never half of a change.
final class Directory {
    private static final String BEHIND = "\uffff";

    private final ConcurrentNavigableMap<String, Listed> all = new ConcurrentSkipListMap<>();
    private final Map<Key, ConcurrentNavigableMap<String, Listed>> byKey = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<String, ConcurrentNavigableMap<String, Listed>> byWord =
            new ConcurrentSkipListMap<>();

    /// One offer, wherever it stands.
    private static final class Listed {
        private volatile OfferRow row;

        private Listed(OfferRow row) {
            this.row = row;
        }
    }

    Optional<OfferRow> get(String offer) {
        return Optional.ofNullable(all.get(offer)).map(listed -> listed.row);
    }

    void put(OfferRow row) {
        Listed before = all.get(row.offer());
        if (before != null && sameKeys(before.row, row)) {
            before.row = row;
        } else {
            Listed listed = new Listed(row);
            all.put(row.offer(), listed);
            Key.of(row)
                    .forEach(key -> byKey.computeIfAbsent(key, _ -> new ConcurrentSkipListMap<>())
                            .put(row.offer(), listed));
            row.words()
                    .forEach(word -> byWord.computeIfAbsent(word, _ -> new ConcurrentSkipListMap<>())
                            .put(row.offer(), listed));
            if (before != null) {
                leave(before.row, Key.of(row).toList(), row.words());
            }
        }
    }

    private static boolean sameKeys(OfferRow one, OfferRow other) {
        return one.words().equals(other.words())
                && one.terms().territories().equals(other.terms().territories());
    }

    void remove(String offer) {
        Listed listed = all.remove(offer);
        if (listed != null) {
            leave(listed.row, List.of(), List.of());
        }
    }

    private void leave(OfferRow row, List<Key> butKeys, List<String> butWords) {
        Key.of(row).filter(key -> !butKeys.contains(key)).forEach(key -> leave(byKey, key, row.offer()));
        row.words().stream().filter(word -> !butWords.contains(word)).forEach(word -> leave(byWord, word, row.offer()));
    }

    private static <K> void leave(Map<K, ConcurrentNavigableMap<String, Listed>> index, K key, String offer) {
        index.computeIfPresent(key, (_, offers) -> {
            offers.remove(offer);
            return offers.isEmpty() ? null : offers;
        });
    }

    /// Offers among which all that suit are, in the order of their ids, from behind one of them on.
    ///
    /// @param after id; empty for the first
    Stream<OfferRow> candidates(OfferFilter filter, String after) {
        return narrowest(filter).tailMap(after, false).values().stream().map(listed -> listed.row);
    }

    private NavigableMap<String, Listed> narrowest(OfferFilter filter) {
        Stream<NavigableMap<String, Listed>> byKeys =
                filter.keys().stream().map(key -> byKey.getOrDefault(key, new ConcurrentSkipListMap<>()));
        Stream<NavigableMap<String, Listed>> byWords =
                filter.words().stream().flatMap(word -> beginning(word).stream());
        return Stream.concat(byKeys, byWords)
                .min(Comparator.comparingInt(NavigableMap::size))
                .orElse(all);
    }

    /// Only where one word alone begins so; where several do, the other ways in have to do.
    private Optional<NavigableMap<String, Listed>> beginning(String word) {
        Collection<ConcurrentNavigableMap<String, Listed>> found =
                byWord.subMap(word, true, word + BEHIND, false).values();
        List<NavigableMap<String, Listed>> first = found.stream()
                .limit(2)
                .<NavigableMap<String, Listed>>map(offers -> offers)
                .toList();
        return switch (first.size()) {
            case 0 -> Optional.of(new ConcurrentSkipListMap<>());
            case 1 -> Optional.of(first.getFirst());
            default -> Optional.empty();
        };
    }
}
