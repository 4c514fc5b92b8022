package org.entrelacs.planning.offer.view;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entrelacs.planning.offer.OfferTerms;

/// Text as it is searched: without case and accents, word by word.
final class Words {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /// Sorted, each once.
    static List<String> of(OfferTerms terms) {
        return of(String.join(
                " ", terms.details().name(), terms.details().description(), terms.serviceClass(), terms.provider()));
    }

    static List<String> of(String text) {
        return BETWEEN.splitAsStream(folded(text))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /// @param words sorted
    static boolean anyBegins(List<String> words, String beginning) {
        int place = Collections.binarySearch(words, beginning);
        int next = place < 0 ? -place - 1 : place;
        return next < words.size() && words.get(next).startsWith(beginning);
    }
}
