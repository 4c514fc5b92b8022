package org.entrelacs.planning.proposal;

import java.util.List;
import java.util.Map;

/// What is proposed to one person, constraint by constraint.
///
/// @param together what depends on all lines of the person: providers beyond the first, nothing in spite of a severe
/// need
public record Explanation(String person, List<NeedExplained> needs, Points together) {

    /// @param points of this line alone
    /// @param others the offers that come next, the best first, and why they lost
    /// @param excluded how many offers for this category cannot serve the person, by constraint
    /// @param rules of offers that say no, with how many they are
    /// @param full how many possible offers have no room in this proposal
    /// @param holders to how many other people those offers are proposed
    public record NeedExplained(
            OpenNeed need,
            Given given,
            Points points,
            List<Alternative> others,
            Map<Constraint, Integer> excluded,
            Map<String, Integer> rules,
            int full,
            int holders) {

        public sealed interface Given {}

        public record Nothing() implements Given {}

        public record Hours(FreeOffer offer, long minutes) implements Given {}
    }

    /// @param change of the points by constraint, were it proposed instead; more is worse
    /// @param lost why it was not proposed
    public record Alternative(FreeOffer offer, long minutes, Points change, WhyNot lost) {}

    public sealed interface WhyNot {}

    /// It costs more, or the same.
    public record CostsMore(long points) implements WhyNot {}

    /// It would be better for this need alone, and others hold the hours.
    ///
    /// @param shortMinutes a week that are missing
    /// @param holders to how many other people the hours are proposed
    public record NoRoom(long shortMinutes, int holders) implements WhyNot {}

    /// Another line of the person is of the same class, from another offer.
    public record Overlaps() implements WhyNot {}

    /// It would be better as things stand: the search ended before it looked there.
    public record NotTried() implements WhyNot {}
}
