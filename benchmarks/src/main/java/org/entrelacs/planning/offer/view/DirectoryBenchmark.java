package org.entrelacs.planning.offer.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.OfferDetails.AcceptedFunding;
import org.entrelacs.contract.planning.OfferDetails.Weekday;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;
import org.entrelacs.planning.offer.Weeks;
import org.entrelacs.planning.offer.view.SearchOrder.Place;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// A page of fifty out of a country's directory, beside looking at every offer for it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DirectoryBenchmark {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final SearchedWeeks WEEKS = new SearchedWeeks(Weeks.from(TODAY));
    private static final int PAGE = 50;

    /// One for all questions that are asked in the same JVM.
    private static final Map<Integer, Offers> FILLED = new ConcurrentHashMap<>();

    /// What is looked for.
    public enum Question {
        CLASS_AND_TERRITORY,
        NEED_AND_TERRITORY_CHEAPEST,
        CLASS_MOST_FREE,
        WORDS,
        BEGINNING_OF_A_WORD,
        SUNDAY_IN_KIND_TEN_HOURS,
        EVERYTHING_CHEAPEST
    }

    private static Search search(Question question) {
        return switch (question) {
            case CLASS_AND_TERRITORY -> search(filter("home-help", "", "35007", ""), SearchOrder.OFFER);
            case NEED_AND_TERRITORY_CHEAPEST -> search(filter("", "d640", "35007", ""), SearchOrder.PRICE);
            case CLASS_MOST_FREE -> search(filter("home-help", "", "", ""), SearchOrder.FREE);
            case WORDS -> search(filter("", "", "", "alzheimer nuit"), SearchOrder.WAITING);
            case BEGINNING_OF_A_WORD -> search(filter("", "", "", "acc"), SearchOrder.NAME);
            case SUNDAY_IN_KIND_TEN_HOURS ->
                search(
                        new OfferFilter(
                                "",
                                "",
                                "",
                                "",
                                "",
                                ResourceKind.INFORMAL,
                                AcceptedFunding.IN_KIND,
                                Weekday.SUNDAY,
                                List.of(),
                                Duration.ofHours(10)),
                        SearchOrder.OFFER);
            case EVERYTHING_CHEAPEST -> search(OfferFilter.ALL, SearchOrder.PRICE);
        };
    }

    private static Search search(OfferFilter filter, SearchOrder order) {
        return new Search(filter, WEEKS, order, Place.FIRST, PAGE, TODAY);
    }

    private static OfferFilter filter(String serviceClass, String need, String territory, String words) {
        return new OfferFilter(serviceClass, need, territory, "", "", null, null, null, Words.of(words), Duration.ZERO);
    }

    @Param({"50000"})
    public int offers;

    @Param
    public Question question = Question.WORDS;

    private Offers directory = new Offers();
    private List<OfferRow> rows = List.of();

    @Setup
    public void fill() {
        directory = FILLED.computeIfAbsent(offers, DirectoryBenchmark::filled);
        rows = directory.all().toList();
    }

    private static Offers filled(int count) {
        Offers filled = new Offers();
        Random random = new Random(20_261_122);
        for (int number = 0; number < count; number++) {
            String offer = "offer-%06d".formatted(number);
            for (OfferEvent event : SomeCountry.offer(random, TODAY)) {
                filled.apply(recorded(offer, event));
            }
        }
        return filled;
    }

    private static Recorded<OfferEvent> recorded(String offer, OfferEvent event) {
        UUID id = new UUID(0, 0);
        return new Recorded<>(
                new Partition("entrelacs.planning.events", 0),
                0,
                new StreamId("offer", offer),
                1,
                id,
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                "",
                "",
                id,
                id,
                id,
                event);
    }

    @Benchmark
    public Object search() {
        Search search = search(question);
        return directory.search(search).stream()
                .map(found -> found.summary(search))
                .toList();
    }

    /// Without an index: as the list was made before, with the same filters and orders.
    @Benchmark
    public Object lookAtAll() {
        Search search = search(question);
        return Offers.page(rows.stream(), search).stream()
                .map(found -> found.summary(search))
                .toList();
    }

    @Benchmark
    public Object count() {
        return directory.count(search(question).filter(), WEEKS);
    }
}
