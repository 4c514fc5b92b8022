package org.entrelacs.gatekeeping.tally;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How often the requests of one advocate are granted something, beside how often requests as strong are.
/// A difference that stays beside requests as strong comes from the pleading or the process, not from the
/// need.
///
/// @param approved of the requests that were ever decided
/// @param expected share, were each approved like all requests in the same tenth of the score; absent in
///     a small group, like the next
/// @param residual `approved − expected`
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Advocacy(
        String advocate,
        Rate approved,
        @Nullable Double expected,
        @Nullable Double residual) {

    static List<Advocacy> of(Collection<RequestTally> requests) {
        var decided = requests.stream().filter(RequestTally::isDecided).toList();
        var strata = approval(decided);
        var advocates = new TreeMap<>(decided.stream().collect(Collectors.groupingBy(RequestTally::advocate)));
        var all = new ArrayList<Advocacy>();
        advocates.forEach((advocate, own) -> all.add(of(advocate, own, strata)));
        return List.copyOf(all);
    }

    private static Advocacy of(String advocate, List<RequestTally> own, Map<Integer, Double> strata) {
        var approved = Rate.of(served(own), own.size());
        if (approved.share() == null) {
            return new Advocacy(advocate, approved, null, null);
        }
        double expected = own.stream()
                .mapToDouble(request -> strata.getOrDefault(request.stratum(), 0.0))
                .average()
                .orElse(0);
        return new Advocacy(advocate, approved, expected, approved.share() - expected);
    }

    /// Share that was granted something, by tenth of the score.
    private static Map<Integer, Double> approval(List<RequestTally> decided) {
        var shares = new HashMap<Integer, Double>();
        decided.stream()
                .collect(Collectors.groupingBy(RequestTally::stratum))
                .forEach((stratum, members) -> shares.put(stratum, (double) served(members) / members.size()));
        return shares;
    }

    private static int served(List<RequestTally> requests) {
        return Math.toIntExact(requests.stream().filter(RequestTally::isServed).count());
    }
}
