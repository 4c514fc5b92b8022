package org.entrelacs.planning.proposal.view;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Problem;
import org.entrelacs.planning.proposal.Constraint;
import org.entrelacs.planning.proposal.Distances;
import org.entrelacs.planning.proposal.Distances.Pair;
import org.entrelacs.planning.proposal.Effort;
import org.entrelacs.planning.proposal.Points;
import org.entrelacs.planning.proposal.Weights;
import org.jspecify.annotations.Nullable;

/// What a case manager asks for.
///
/// @param people in the order in which they came; absent for everybody of the territory
/// @param territory whose people in draft are meant when none are named, in the order in which they were drafted
/// @param distances between territories; people are served in those of an offer, and in those listed here
/// @param seconds after which the best so far is taken
/// @param moves to try; absent for as many as fit into the seconds on a slow machine
/// @param seed the same seed and moves find the same
/// @param weights by soft constraint, in place of the shipped ones
/// @param start day on which what is proposed is to begin, today or later; absent when nobody knows it
record Asking(
        @Nullable @Size(min = 1, max = MOST_PEOPLE) List<@NotNull @Valid Wanted> people,
        @Nullable @Size(min = 1, max = 100) String territory,
        @Nullable @Size(max = 10_000) List<@NotNull @Valid Distance> distances,
        @NotNull @Min(1) @Max(LONGEST) Integer seconds,
        @Nullable @Min(0) @Max(MOST_MOVES) Long moves,
        @NotNull Long seed,
        @Nullable @Size(max = 20) Map<String, @NotNull @Min(0) @Max(MOST_POINTS) Long> weights,
        @Nullable LocalDate start) {
    static final int MOST_PEOPLE = 2_000;

    private static final int LONGEST = 120;
    private static final long MOST_MOVES = 1_000_000_000L;
    private static final long MOST_POINTS = 100_000;
    private static final long MOVES_A_SECOND = 100_000;

    /// @param territory absent for the one that the person's intake named
    /// @param languages BCP 47 tags; absent when nothing is known
    /// @param preferred providers, beside those that the plan names
    /// @param refused providers, beside those that the plan names
    record Wanted(
            @NotNull @Key String person,
            @Nullable @Size(min = 1, max = 100) String territory,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 35) String> languages,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> preferred,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> refused) {

        static Wanted nothingElse(String person) {
            return new Wanted(person, null, null, null, null);
        }

        static Set<String> set(@Nullable List<String> of) {
            return Set.copyOf(Objects.requireNonNullElse(of, List.of()));
        }
    }

    /// @param steps 1 next to each other, 2 one farther
    record Distance(
            @NotBlank @Size(max = 100) String from,
            @NotBlank @Size(max = 100) String to,
            @NotNull @Min(1) @Max(Distances.FARTHEST) Integer steps) {}

    Effort effort() {
        return new Effort(
                seed, Objects.requireNonNullElse(moves, seconds * MOVES_A_SECOND), Duration.ofSeconds(seconds));
    }

    Distances steps() {
        Map<Pair, Integer> steps = new HashMap<>();
        Objects.requireNonNullElse(distances, List.<Distance>of())
                .forEach(distance -> steps.put(new Pair(distance.from(), distance.to()), distance.steps()));
        return new Distances(steps);
    }

    Weights weighed(Weights shipped) {
        Map<Constraint, Long> changed = new EnumMap<>(Constraint.class);
        Objects.requireNonNullElse(weights, Map.<String, Long>of()).forEach((code, points) -> {
            Constraint constraint = Points.SOFT.stream()
                    .filter(soft -> soft.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("weights", "must name soft constraints")
                            .exception());
            changed.put(constraint, points);
        });
        return shipped.with(changed);
    }
}
