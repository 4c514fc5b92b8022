package org.entrelacs.assessment.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentPlanned;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.CaregiverAssessed;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.AssessmentEvent.ScoreDriftDetected;
import org.pcollections.OrderedPMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Every assessment of one person, oldest first, and what they found.
///
/// @param completions ids in the order of their completion, less those entered in error
/// @param caregivers by pseudonym, as they were assessed last
/// @param drifts oldest first
public record Assessments(
        OrderedPMap<String, Assessment> byId,
        Findings findings,
        PVector<String> completions,
        OrderedPMap<String, CaregiverAssessed> caregivers,
        PVector<ScoreDriftDetected> drifts) {
    static final Assessments NONE = new Assessments(
            OrderedPMap.empty(), Findings.NONE, TreePVector.empty(), OrderedPMap.empty(), TreePVector.empty());

    /// Of two thirds on, nobody can rely on what the caregiver gives.
    static final BigDecimal HIGH_STRAIN = new BigDecimal("0.66");

    /// Needs as they stand, each after the last assessment that measured it.
    public List<AssessedNeed> needs() {
        return findings.needs();
    }

    /// The assessment completed just before, whatever became of it since; empty when there is
    /// none.
    public Optional<String> completedJustBefore(String id) {
        List<String> before = completedBefore(id);
        return before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
    }

    /// What was the case then, out of all that is known: see [CaseAt].
    public Assessments caseAt(Instant at) {
        return CaseAt.of(this, at);
    }

    public Optional<Assessment.Completed> completed(String id) {
        return byId.get(id) instanceof Assessment.Completed completed ? Optional.of(completed) : Optional.empty();
    }

    List<String> completedBefore(String id) {
        int index = completions.indexOf(id);
        return index < 0 ? completions : completions.subList(0, index);
    }

    /// Pseudonyms of caregivers who are under high strain.
    Set<String> strained() {
        return caregivers.values().stream()
                .filter(caregiver -> caregiver.strain().compareTo(HIGH_STRAIN) >= 0)
                .map(CaregiverAssessed::caregiver)
                .collect(Collectors.toUnmodifiableSet());
    }

    Assessments with(String id, Assessment assessment) {
        return new Assessments(byId.plus(id, assessment), findings, completions, caregivers, drifts);
    }

    Assessments with(Findings others) {
        return new Assessments(byId, others, completions, caregivers, drifts);
    }

    Assessments with(CaregiverAssessed caregiver) {
        return new Assessments(byId, findings, completions, caregivers.plus(caregiver.caregiver(), caregiver), drifts);
    }

    Assessments with(ScoreDriftDetected drift) {
        return new Assessments(byId, findings, completions, caregivers, drifts.plus(drift));
    }

    Assessments withCompletion(String id, Assessment.Completed completed) {
        return new Assessments(byId.plus(id, completed), findings, completions.plus(id), caregivers, drifts);
    }

    Assessments withError(String id, Assessment.EnteredInError error) {
        return new Assessments(
                byId.plus(id, error),
                findings.without(id),
                completions.minus((Object) id),
                caregivers,
                TreePVector.from(drifts.stream()
                        .filter(drift -> !drift.assessment().equals(id)
                                && !drift.earlier().equals(id))
                        .toList()));
    }

    public sealed interface Assessment {
        AnswerSheet sheet();

        record Planned(AssessmentPlanned plan) implements Assessment {
            @Override
            public AnswerSheet sheet() {
                return AnswerSheet.empty(List.of());
            }
        }

        record InProgress(AnswerSheet sheet, AssessmentStarted started) implements Assessment {}

        /// @param result as it stands after the last amendment
        record Completed(AnswerSheet sheet, AssessmentStarted started, AssessmentCompleted result, Standing standing)
                implements Assessment {
            public Instant validUntil() {
                return Validity.until(started, result.completedAt());
            }

            /// Opaque id; empty when the log does not say.
            public String assessor() {
                return Objects.requireNonNullElse(started.assessor(), "");
            }

            boolean isInForce() {
                return standing.isInForce();
            }

            Completed in(Standing other) {
                return new Completed(sheet, started, result, other);
            }

            Completed with(AnswerSheet other) {
                return new Completed(other, started, result, standing);
            }

            /// Whether this one says all that the other says.
            boolean covers(Completed other) {
                return instruments(sheet).containsAll(instruments(other.sheet));
            }

            private static Set<String> instruments(AnswerSheet sheet) {
                return sheet.instruments().stream()
                        .map(InstrumentVersion::instrument)
                        .collect(Collectors.toSet());
            }
        }

        record EnteredInError(AnswerSheet sheet, PersonalText reason) implements Assessment {}
    }
}
