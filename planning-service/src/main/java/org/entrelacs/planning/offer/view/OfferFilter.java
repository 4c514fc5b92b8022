package org.entrelacs.planning.offer.view;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.OfferDetails.AcceptedFunding;
import org.entrelacs.contract.planning.OfferDetails.Weekday;
import org.jspecify.annotations.Nullable;

/// What an offer of the directory is to be. Empty and null ask for nothing.
///
/// @param words beginnings of words of the offer, all of which have to be there
/// @param free hours in each of the weeks searched
record OfferFilter(
        String serviceClass,
        String needCode,
        String territory,
        String language,
        String provider,
        @Nullable ResourceKind kind,
        @Nullable AcceptedFunding funding,
        @Nullable Weekday openOn,
        List<String> words,
        Duration free) {
    static final OfferFilter ALL = new OfferFilter("", "", "", "", "", null, null, null, List.of(), Duration.ZERO);

    boolean suits(OfferRow row, SearchedWeeks weeks) {
        var terms = row.terms();
        return is(serviceClass, terms.serviceClass())
                && isIn(needCode, terms.needCodes())
                && (is(territory, terms.territory())
                        || terms.details().territories().contains(territory))
                && isIn(language, terms.languages())
                && is(provider, terms.provider())
                && (kind == null || kind == terms.kind())
                && (funding == null || terms.details().fundings().contains(funding))
                && (openOn == null
                        || terms.details().opening().stream()
                                .anyMatch(hours -> hours.days().contains(openOn)))
                && words.stream().allMatch(word -> Words.anyBegins(row.words(), word))
                && (free.isZero() || weeks.free(row).compareTo(free) >= 0);
    }

    private static boolean is(String wanted, String offered) {
        return wanted.isEmpty() || wanted.equals(offered);
    }

    private static boolean isIn(String wanted, Collection<String> offered) {
        return wanted.isEmpty() || offered.contains(wanted);
    }

    /// The keys under which an offer that suits is sure to stand.
    List<Key> keys() {
        return Stream.of(
                        Key.of(Part.CLASS, serviceClass),
                        Key.of(Part.NEED, needCode),
                        Key.of(Part.TERRITORY, territory),
                        Key.of(Part.PROVIDER, provider))
                .filter(key -> !key.value().isEmpty())
                .toList();
    }

    /// By what offers are indexed besides their words: what tells many of them apart.
    enum Part {
        CLASS,
        NEED,
        TERRITORY,
        PROVIDER
    }

    record Key(Part part, String value) {
        static Key of(Part part, String value) {
            return new Key(part, value);
        }

        static Stream<Key> of(OfferRow row) {
            var terms = row.terms();
            return Stream.of(
                            Stream.of(
                                    Key.of(Part.CLASS, terms.serviceClass()), Key.of(Part.PROVIDER, terms.provider())),
                            terms.needCodes().stream().map(code -> Key.of(Part.NEED, code)),
                            terms.territories().stream().map(territory -> Key.of(Part.TERRITORY, territory)))
                    .flatMap(keys -> keys);
        }
    }
}
