package org.entrelacs.planning.proposal.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.entrelacs.planning.proposal.Explanation;
import org.entrelacs.planning.proposal.Explanation.Alternative;
import org.entrelacs.planning.proposal.Explanation.CostsMore;
import org.entrelacs.planning.proposal.Explanation.NeedExplained;
import org.entrelacs.planning.proposal.Explanation.NeedExplained.Hours;
import org.entrelacs.planning.proposal.Explanation.NoRoom;
import org.entrelacs.planning.proposal.Explanation.NotTried;
import org.entrelacs.planning.proposal.Explanation.Overlaps;
import org.entrelacs.planning.proposal.FreeOffer;
import org.entrelacs.planning.proposal.ProposedLine;
import org.jspecify.annotations.Nullable;

/// What is proposed to one person, and why.
///
/// @param lines to choose from, as they have to come back
/// @param together points that depend on all lines of the person
record PersonSheet(String person, List<Line> lines, List<NeedSheet> needs, Map<String, Long> together) {

    /// @param start absent when nobody knows it
    /// @param seal shows that it was proposed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String need,
            String offer,
            String provider,
            String serviceClass,
            Duration perWeek,
            long points,
            @Nullable LocalDate start,
            String seal) {}

    /// @param needed hours a week
    /// @param offer absent when nothing is proposed
    /// @param points by constraint, those that cost nothing left out
    /// @param next offers that come next, the best first
    /// @param excluded offers for this category that cannot serve the person, by hard constraint
    /// @param rules of offers that keep the person out, with how many they are
    /// @param full possible offers without room
    /// @param holders other people to whom those are proposed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NeedSheet(
            String need,
            String code,
            int unmet,
            Duration needed,
            @Nullable String offer,
            @Nullable Duration perWeek,
            Map<String, Long> points,
            List<NextSheet> next,
            Map<String, Integer> excluded,
            Map<String, Integer> rules,
            int full,
            int holders) {}

    /// @param change of the points by constraint, were it proposed instead; more is worse
    /// @param lost `costs-more`, `no-room`, `overlaps` or `not-tried`
    /// @param lacking hours a week that it is short of, when it has no room
    /// @param holders other people to whom its hours are proposed, when it has no room
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NextSheet(
            String offer,
            Duration perWeek,
            Map<String, Long> change,
            String lost,
            @Nullable Duration lacking,
            @Nullable Integer holders) {
        static NextSheet of(Alternative next) {
            String offer = next.offer().offer();
            Duration perWeek = Duration.ofMinutes(next.minutes());
            Map<String, Long> change = next.change().shown();
            return switch (next.lost()) {
                case CostsMore _ -> new NextSheet(offer, perWeek, change, "costs-more", null, null);
                case NoRoom(long lacking, int holders) ->
                    new NextSheet(offer, perWeek, change, "no-room", Duration.ofMinutes(lacking), holders);
                case Overlaps _ -> new NextSheet(offer, perWeek, change, "overlaps", null, null);
                case NotTried _ -> new NextSheet(offer, perWeek, change, "not-tried", null, null);
            };
        }
    }

    static PersonSheet of(
            String proposal, @Nullable LocalDate start, Explanation explained, Function<ProposedLine, String> seal) {
        return new PersonSheet(
                explained.person(),
                explained.needs().stream()
                        .filter(need -> need.given() instanceof Hours)
                        .map(need -> line(proposal, start, explained.person(), need, (Hours) need.given(), seal))
                        .toList(),
                explained.needs().stream().map(PersonSheet::need).toList(),
                explained.together().shown());
    }

    private static Line line(
            String proposal,
            @Nullable LocalDate start,
            String person,
            NeedExplained need,
            Hours given,
            Function<ProposedLine, String> seal) {
        FreeOffer offer = given.offer();
        Duration perWeek = Duration.ofMinutes(given.minutes());
        long points = need.points().total();
        var line = new ProposedLine(proposal, person, need.need().need(), offer.offer(), perWeek, points, start);
        return new Line(
                need.need().need(),
                offer.offer(),
                offer.provider(),
                offer.serviceClass(),
                perWeek,
                points,
                start,
                seal.apply(line));
    }

    private static NeedSheet need(NeedExplained explained) {
        Map<String, Integer> excluded = new LinkedHashMap<>();
        explained.excluded().forEach((constraint, offers) -> excluded.put(constraint.code(), offers));
        return new NeedSheet(
                explained.need().need(),
                explained.need().code(),
                explained.need().unmet(),
                Duration.ofMinutes(explained.need().minutes()),
                explained.given() instanceof Hours(var offer, var _) ? offer.offer() : null,
                explained.given() instanceof Hours(var _, long minutes) ? Duration.ofMinutes(minutes) : null,
                explained.points().shown(),
                explained.others().stream().map(NextSheet::of).toList(),
                excluded,
                new TreeMap<>(explained.rules()),
                explained.full(),
                explained.holders());
    }
}
