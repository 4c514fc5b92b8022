package org.entrelacs.assessment.assessment.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.entrelacs.assessment.assessment.AnswerSheet;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Completed;
import org.entrelacs.assessment.assessment.http.AssessmentSheet.Resource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Classification;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.jspecify.annotations.Nullable;

/// Two assessments of a person side by side, in each list what differs first.
///
/// @param with the earlier one
/// @param needs all needs of the person, as they stood after each
record Comparison(
        String assessment,
        Instant completedAt,
        String with,
        Instant withCompletedAt,
        List<Item> items,
        List<Figure> scores,
        List<Code> classifications,
        List<Need> needs,
        List<Help> compensatingResources) {

    enum Change {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("worse")
        WORSE,
        @JsonProperty("better")
        BETTER,
        /// and neither worse nor better
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("resolved")
        RESOLVED,
        @JsonProperty("same")
        SAME
    }

    /// @param before absent when the item had no answer
    /// @param now absent when it has none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String instrument,
            String linkId,
            Change change,
            @Nullable Answer before,
            @Nullable Answer now) {}

    /// @param difference now less before; absent unless both are known
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figure(
            String instrument,
            String code,
            Change change,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now,
            @Nullable BigDecimal difference) {}

    /// @param before absent when there was no such class
    /// @param now absent when there is none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Code(
            String instrument,
            String code,
            Change change,
            @Nullable String before,
            @Nullable String now) {}

    /// @param change worse or better by what is unmet, then by the disability
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Need(
            String need,
            String code,
            Change change,
            @Nullable AssessedNeed before,
            @Nullable AssessedNeed now) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Help(
            Change change,
            @Nullable Resource before,
            @Nullable Resource now) {}

    static Comparison of(Completed earlier, Completed later) {
        return new Comparison(
                later.result().assessment(),
                later.result().completedAt(),
                earlier.result().assessment(),
                earlier.result().completedAt(),
                items(earlier.sheet(), later.sheet()),
                scores(earlier.result().scores(), later.result().scores()),
                classifications(earlier.result(), later.result()),
                needs(earlier.result().needs(), later.result().needs()),
                resources(earlier.sheet(), later.sheet()));
    }

    private static List<Item> items(AnswerSheet earlier, AnswerSheet later) {
        List<Item> items = new ArrayList<>();
        Set<String> instruments = new LinkedHashSet<>(later.answers().keySet());
        instruments.addAll(earlier.answers().keySet());
        for (String instrument : instruments) {
            items.addAll(pairs(
                    earlier.answersTo(instrument),
                    later.answersTo(instrument),
                    (before, now) -> new Item(
                            instrument,
                            Objects.requireNonNullElse(now, before).linkId(),
                            change(before, now),
                            before,
                            now)));
        }
        return changedFirst(items, Comparator.comparing(Item::change));
    }

    private static List<Figure> scores(List<Score> earlier, List<Score> later) {
        List<Figure> figures = pairs(byName(earlier), byName(later), (before, now) -> {
            Score either = Objects.requireNonNullElse(now, before);
            BigDecimal was = before == null ? null : before.value();
            BigDecimal is = now == null ? null : now.value();
            return new Figure(
                    either.instrument(),
                    either.code(),
                    change(was, is),
                    was,
                    is,
                    was == null || is == null ? null : is.subtract(was));
        });
        return changedFirst(figures, Comparator.comparing(Figure::change));
    }

    private static Map<String, Score> byName(List<Score> scores) {
        Map<String, Score> byName = new LinkedHashMap<>();
        scores.forEach(score -> byName.put(score.instrument() + "|" + score.code(), score));
        return byName;
    }

    private static List<Code> classifications(AssessmentCompleted earlier, AssessmentCompleted later) {
        List<Code> codes = pairs(byName(earlier), byName(later), (before, now) -> {
            Classification either = Objects.requireNonNullElse(now, before);
            String was = before == null ? null : before.value();
            String is = now == null ? null : now.value();
            return new Code(either.instrument(), either.code(), change(was, is), was, is);
        });
        return changedFirst(codes, Comparator.comparing(Code::change));
    }

    private static Map<String, Classification> byName(AssessmentCompleted result) {
        Map<String, Classification> byName = new LinkedHashMap<>();
        Objects.requireNonNullElse(result.classifications(), List.<Classification>of())
                .forEach(one -> byName.put(one.instrument() + "|" + one.code(), one));
        return byName;
    }

    private static List<Need> needs(List<AssessedNeed> earlier, List<AssessedNeed> later) {
        List<Need> needs = pairs(byId(earlier), byId(later), (before, now) -> {
            AssessedNeed either = Objects.requireNonNullElse(now, before);
            return new Need(either.need(), either.code(), course(before, now), before, now);
        });
        return changedFirst(needs, Comparator.comparing(Need::change));
    }

    private static Map<String, AssessedNeed> byId(List<AssessedNeed> needs) {
        Map<String, AssessedNeed> byId = new LinkedHashMap<>();
        needs.forEach(need -> byId.put(need.need(), need));
        return byId;
    }

    private static Change course(@Nullable AssessedNeed before, @Nullable AssessedNeed now) {
        if (before == null) {
            return Change.ADDED;
        }
        if (now == null) {
            return Change.RESOLVED;
        }
        int course = Comparator.comparingInt(AssessedNeed::unmet)
                .thenComparingInt(AssessedNeed::disability)
                .compare(now, before);
        if (course == 0) {
            return Change.SAME;
        }
        return course > 0 ? Change.WORSE : Change.BETTER;
    }

    private static List<Help> resources(AnswerSheet earlier, AnswerSheet later) {
        List<Help> resources =
                pairs(byGiver(earlier), byGiver(later), (before, now) -> new Help(change(before, now), before, now));
        return changedFirst(resources, Comparator.comparing(Help::change));
    }

    private static Map<String, Resource> byGiver(AnswerSheet sheet) {
        Map<String, Resource> byGiver = new LinkedHashMap<>();
        sheet.resources()
                .forEach(one -> byGiver.put(one.code() + "|" + one.resource() + "|" + one.giver(), Resource.of(one)));
        return byGiver;
    }

    private static Change change(@Nullable Object before, @Nullable Object now) {
        if (before == null) {
            return Change.ADDED;
        }
        if (now == null) {
            return Change.REMOVED;
        }
        return isEqual(before, now) ? Change.SAME : Change.CHANGED;
    }

    /// 4 and 4.0 are the same figure.
    private static boolean isEqual(Object before, Object now) {
        if (before instanceof BigDecimal was && now instanceof BigDecimal is) {
            return was.compareTo(is) == 0;
        }
        return before.equals(now);
    }

    /// What both have, and what only one has, in the order of the later, then of the earlier.
    private static <V, P> List<P> pairs(
            Map<String, V> earlier, Map<String, V> later, BiFunction<@Nullable V, @Nullable V, P> pair) {
        Set<String> keys = new LinkedHashSet<>(later.keySet());
        keys.addAll(earlier.keySet());
        return keys.stream()
                .map(key -> pair.apply(earlier.get(key), later.get(key)))
                .toList();
    }

    private static <P> List<P> changedFirst(List<P> pairs, Comparator<P> byChange) {
        return pairs.stream().sorted(byChange).toList();
    }
}
