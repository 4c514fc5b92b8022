package org.entrelacs.assessment.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResource;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.AssessmentEvent.Stability;
import org.pcollections.OrderedPMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// What the assessor put down in one assessment.
///
/// @param instruments pinned versions
/// @param answers by instrument and link id, the last for each item
/// @param resources the last for each category, kind of resource and giver
/// @param revision how many times something was put down
public record AnswerSheet(
        List<InstrumentVersion> instruments,
        OrderedPMap<String, OrderedPMap<String, Answer>> answers,
        PVector<CompensatingResourceRecorded> resources,
        int revision) {

    static AnswerSheet empty(List<InstrumentVersion> instruments) {
        return new AnswerSheet(instruments, OrderedPMap.empty(), TreePVector.empty(), 0);
    }

    public OrderedPMap<String, Answer> answersTo(String instrument) {
        return answers.getOrDefault(instrument, OrderedPMap.empty());
    }

    /// Distinct, in the order of the enum.
    List<AnswerSource> sources() {
        return answers.values().stream()
                .flatMap(byLinkId -> byLinkId.values().stream())
                .map(Answer::source)
                .distinct()
                .sorted()
                .toList();
    }

    /// How much of a disability stable resources make up for: of several, the one that compensates most, since partial
    /// helps do not add up on an ordinal scale.
    int compensation(String code) {
        return resources.stream()
                .filter(resource -> resource.code().equals(code) && resource.stability() == Stability.STABLE)
                .mapToInt(CompensatingResourceRecorded::compensates)
                .max()
                .orElse(0);
    }

    /// With those resources only that are there on the day, and whose giver is not under high
    /// strain.
    AnswerSheet relyingOn(LocalDate day, Set<String> strained) {
        return keeping(resource ->
                isThere(resource, day) && (resource.giver() == null || !strained.contains(resource.giver())));
    }

    private static boolean isThere(CompensatingResourceRecorded resource, LocalDate day) {
        LocalDate from = resource.from();
        LocalDate until = resource.until();
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    Optional<CompensatingResourceRecorded> resource(String code, CompensatingResource kind, String giver) {
        return resources.stream().filter(is(code, kind, giver)).findFirst();
    }

    AnswerSheet without(String code, CompensatingResource kind, String giver) {
        AnswerSheet less = keeping(is(code, kind, giver).negate());
        return new AnswerSheet(instruments, answers, less.resources, revision + 1);
    }

    private AnswerSheet keeping(Predicate<CompensatingResourceRecorded> wanted) {
        return new AnswerSheet(
                instruments,
                answers,
                TreePVector.from(resources.stream().filter(wanted).toList()),
                revision);
    }

    private static Predicate<CompensatingResourceRecorded> is(String code, CompensatingResource kind, String giver) {
        return resource -> resource.code().equals(code)
                && resource.resource() == kind
                && giver(resource).equals(giver);
    }

    /// Pseudonym; empty when nobody was named.
    static String giver(CompensatingResourceRecorded resource) {
        return Objects.requireNonNullElse(resource.giver(), "");
    }

    /// With answers put in the place of others.
    public AnswerSheet with(String instrument, List<Answer> more) {
        OrderedPMap<String, Answer> after = answersTo(instrument);
        for (Answer answer : more) {
            after = after.plus(answer.linkId(), answer);
        }
        return new AnswerSheet(instruments, answers.plus(instrument, after), resources, revision + 1);
    }

    AnswerSheet with(CompensatingResourceRecorded recorded) {
        AnswerSheet others = without(recorded.code(), recorded.resource(), giver(recorded));
        return new AnswerSheet(instruments, answers, others.resources.plus(recorded), others.revision);
    }
}
