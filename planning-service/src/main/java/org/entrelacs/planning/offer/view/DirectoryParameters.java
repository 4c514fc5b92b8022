package org.entrelacs.planning.offer.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.OfferDetails.AcceptedFunding;
import org.entrelacs.contract.planning.OfferDetails.Weekday;
import org.entrelacs.edge.Problem;
import org.entrelacs.planning.offer.Weeks;
import org.entrelacs.planning.offer.view.SearchOrder.Place;
import org.jspecify.annotations.Nullable;

/// What searches of the directory have in common. Each one that cannot be read is a 400 that names it.
public class DirectoryParameters {
    private static final int MOST_WEEKS = 522;

    @QueryParam("serviceClass")
    @DefaultValue("")
    String serviceClass = "";

    @QueryParam("needCode")
    @DefaultValue("")
    String needCode = "";

    @QueryParam("territory")
    @DefaultValue("")
    String territory = "";

    @QueryParam("language")
    @DefaultValue("")
    String language = "";

    @QueryParam("provider")
    @DefaultValue("")
    String provider = "";

    @QueryParam("kind")
    @DefaultValue("")
    String kind = "";

    @QueryParam("funding")
    @DefaultValue("")
    String funding = "";

    @QueryParam("openOn")
    @DefaultValue("")
    String openOn = "";

    @QueryParam("words")
    @DefaultValue("")
    String words = "";

    @QueryParam("free")
    @DefaultValue("PT0S")
    String free = "PT0S";

    @QueryParam("from")
    @DefaultValue("")
    String from = "";

    @QueryParam("weeks")
    @DefaultValue("")
    String weeks = "";

    @QueryParam("sort")
    @DefaultValue("offer")
    String sort = "offer";

    @QueryParam("after")
    @DefaultValue("")
    String after = "";

    OfferFilter filter() {
        return new OfferFilter(
                serviceClass,
                needCode,
                territory,
                language,
                provider,
                coded("kind", kind, ResourceKind.class),
                coded("funding", funding, AcceptedFunding.class),
                coded("openOn", openOn, Weekday.class),
                Words.of(words),
                read("free", free, Duration::parse, "must be an ISO 8601 duration"));
    }

    /// Without weeks, from the day on without end.
    SearchedWeeks searched(LocalDate today) {
        LocalDate first = from.isEmpty() ? today : read("from", from, LocalDate::parse, "must be an ISO 8601 date");
        if (weeks.isEmpty()) {
            return new SearchedWeeks(Weeks.from(first));
        }
        int count = read("weeks", weeks, Integer::parseInt, "must be a whole number");
        if (count < 1 || count > MOST_WEEKS) {
            throw Problem.invalid("weeks", "must be between 1 and " + MOST_WEEKS)
                    .exception();
        }
        return new SearchedWeeks(Weeks.of(HeldWeeks.starting(first, count)));
    }

    Search search(LocalDate today, int limit) {
        SearchOrder order = SearchOrder.of(sort)
                .orElseThrow(() -> Problem.invalid("sort", "must be offer, free, price, waiting or name")
                        .exception());
        return new Search(filter(), searched(today), order, after(order), limit, today);
    }

    private Place after(SearchOrder order) {
        if (after.isEmpty()) {
            return Place.FIRST;
        }
        return order == SearchOrder.OFFER
                ? new Place(0, "", after)
                : Place.of(after)
                        .orElseThrow(() -> Problem.invalid("after", "must be the `next` of a page")
                                .exception());
    }

    private static <T> T read(String name, String value, Function<String, T> reader, String reason) {
        try {
            return reader.apply(value);
        } catch (DateTimeException | NumberFormatException _) {
            throw Problem.invalid(name, reason).exception();
        }
    }

    /// By the code that the constant has on the wire.
    private static <E extends Enum<E>> @Nullable E coded(String name, String value, Class<E> type) {
        if (value.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> code(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                                name,
                                "must be one of "
                                        + Arrays.stream(type.getEnumConstants())
                                                .map(DirectoryParameters::code)
                                                .toList())
                        .exception());
    }

    private static String code(Enum<?> constant) {
        try {
            return Objects.requireNonNull(constant.getDeclaringClass()
                            .getField(constant.name())
                            .getAnnotation(JsonProperty.class))
                    .value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(constant + " is no constant of its own type", e);
        }
    }
}
