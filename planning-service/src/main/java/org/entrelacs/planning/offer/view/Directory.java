package org.entrelacs.planning.offer.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/// Offers by id, and by what searches narrow down to. One thread writes, any number read: a reader sees each offer as
/// it was at some moment, and never half of a change.
final class Directory {
    private static final String BEHIND = "\uffff";

    /// Putting offers in order costs more than looking at as many.
    private static final int WORTH = 3;

    private final ConcurrentNavigableMap<String, Listed> all = new ConcurrentSkipListMap<>();
    private final Map<OfferFilter.Key, ConcurrentNavigableMap<String, Listed>> byKey = new ConcurrentHashMap<>();
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
            OfferFilter.Key.of(row)
                    .forEach(key -> byKey.computeIfAbsent(key, _ -> new ConcurrentSkipListMap<>())
                            .put(row.offer(), listed));
            row.words()
                    .forEach(word -> byWord.computeIfAbsent(word, _ -> new ConcurrentSkipListMap<>())
                            .put(row.offer(), listed));
            if (before != null) {
                leave(before.row, OfferFilter.Key.of(row).toList(), row.words());
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

    private void leave(OfferRow row, List<OfferFilter.Key> butKeys, List<String> butWords) {
        OfferFilter.Key.of(row).filter(key -> !butKeys.contains(key)).forEach(key -> leave(byKey, key, row.offer()));
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
        List<NavigableMap<String, Listed>> ways = Stream.concat(
                        filter.keys().stream()
                                .<NavigableMap<String, Listed>>map(
                                        key -> byKey.getOrDefault(key, new ConcurrentSkipListMap<>())),
                        filter.words().stream().map(this::beginning))
                .toList();
        return ways.stream().min(Comparator.comparingInt(NavigableMap::size)).orElse(all);
    }

    /// Offers with a word that begins so; all of them where going from word to word would be longer.
    private NavigableMap<String, Listed> beginning(String word) {
        Collection<ConcurrentNavigableMap<String, Listed>> found =
                byWord.subMap(word, true, word + BEHIND, false).values();
        int sum = found.stream().mapToInt(NavigableMap::size).sum();
        if (found.size() == 1) {
            return found.iterator().next();
        }
        if (sum > all.size() / WORTH) {
            return all;
        }
        NavigableMap<String, Listed> together = new TreeMap<>();
        found.forEach(together::putAll);
        return together;
    }
}
