package org.entrelacs.gatekeeping.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entrelacs.contract.Money;

/// What those who run an envelope look at. Figures to look into, never a verdict.
///
/// @param at waits of those who still wait are counted up to here
/// @param standings how many requests stand where
/// @param accepted of all requests that were ever decided, how many were granted something
/// @param because why the latest decisions went as they did
/// @param hidden what was asked for and is not served, and so is easily forgotten
/// @param overdue how often nobody decided within the policy's working days
/// @param departures of each gatekeeper's signatures, how many depart from the policy
public record Indicators(
        Instant at,
        int requests,
        Map<String, Integer> standings,
        Rate accepted,
        List<Because> because,
        Hidden hidden,
        List<Waits> waits,
        long overdue,
        List<Departures> departures,
        List<Advocacy> advocates,
        List<BurnDown.Week> burnDown,
        List<Threshold> thresholds) {

    /// @param outcome where the requests stand by it
    /// @param part of all requests that were ever decided
    public record Because(String outcome, String category, int requests, Rate part) {}

    /// Who was redirected before asking an envelope stands in the intake, not here.
    public record Hidden(Demand refused, Demand withdrawn, Demand notInTheEnvelope) {}

    /// @param amount asked for and not granted
    public record Demand(int requests, Money amount) {}

    public record Departures(String gatekeeper, Rate departed) {}

    /// @param tally of an envelope that is open
    public static Indicators of(EnvelopeTally tally, Instant now) {
        var budget = tally.opened().orElseThrow();
        var requests = tally.requests();
        var decided = requests.stream().filter(RequestTally::isDecided).toList();
        var currency = budget.ledger().total().currency();
        return new Indicators(
                now,
                requests.size(),
                standings(requests),
                Rate.of(count(decided, RequestTally::isServed), decided.size()),
                because(decided),
                hidden(requests, currency),
                Waits.of(requests, now),
                tally.overdue(),
                departures(tally.deciders()),
                Advocacy.of(requests),
                BurnDown.of(budget, now),
                tally.thresholds());
    }

    private static Map<String, Integer> standings(Collection<RequestTally> requests) {
        var standings = new TreeMap<String, Integer>();
        requests.forEach(request -> standings.merge(request.stand().code(), 1, Integer::sum));
        return standings;
    }

    private static List<Because> because(List<RequestTally> decided) {
        var counts = new TreeMap<Stand, Map<Category, List<RequestTally>>>(decided.stream()
                .collect(Collectors.groupingBy(RequestTally::stand, Collectors.groupingBy(RequestTally::category))));
        var because = new ArrayList<Because>();
        counts.forEach((stand, categories) -> new TreeMap<>(categories)
                .forEach((category, those) -> because.add(new Because(
                        stand.code(), category.code(), those.size(), Rate.of(those.size(), decided.size())))));
        return List.copyOf(because);
    }

    private static Hidden hidden(Collection<RequestTally> requests, String currency) {
        return new Hidden(
                demand(requests, currency, request -> request.stand() == Stand.REFUSED && !isElsewhere(request)),
                demand(requests, currency, request -> request.stand() == Stand.WITHDRAWN),
                demand(requests, currency, request -> request.stand() == Stand.REFUSED && isElsewhere(request)));
    }

    /// Refused because it was not for this envelope, whatever the need.
    private static boolean isElsewhere(RequestTally request) {
        return request.category() == Category.NO_ENVELOPE || request.category() == Category.OUTSIDE_PERIOD;
    }

    private static Demand demand(Collection<RequestTally> requests, String currency, Predicate<RequestTally> wanted) {
        var those = requests.stream().filter(wanted).toList();
        return new Demand(
                those.size(),
                new Money(
                        those.stream()
                                .mapToLong(request -> request.asked() - request.granted())
                                .sum(),
                        currency));
    }

    private static List<Departures> departures(Deciders deciders) {
        return deciders.counts().entrySet().stream()
                .map(each -> new Departures(
                        each.getKey(),
                        Rate.of(each.getValue().departed(), each.getValue().signed())))
                .sorted(Comparator.comparing(Departures::gatekeeper))
                .toList();
    }

    private static int count(List<RequestTally> requests, Predicate<RequestTally> wanted) {
        return Math.toIntExact(requests.stream().filter(wanted).count());
    }
}
