package org.entrelacs.assessment.assessment;

import static org.entrelacs.log.Verdict.accept;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrelacs.assessment.assessment.AssessmentCommand.ExpireAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.PassLastDay;
import org.entrelacs.assessment.assessment.Assessments.Assessment;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Completed;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentExpired;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceRecorded;
import org.entrelacs.log.Due;
import org.entrelacs.log.Verdict;
import org.jspecify.annotations.Nullable;

/// What time does to assessments that count. Days are counted in UTC.
final class Ageing {
    private Ageing() {}

    static Optional<Due<AssessmentCommand>> nextDue(Assessments assessments) {
        return assessments.completions().stream()
                .flatMap(id -> assessments.completed(id).stream())
                .filter(completed -> completed.isInForce())
                .flatMap(Ageing::due)
                .min(Comparator.comparing((Due<AssessmentCommand> due) -> due.at())
                        .thenComparing(Due::name));
    }

    private static Stream<Due<AssessmentCommand>> due(Completed completed) {
        String id = completed.result().assessment();
        Instant expiry = completed.validUntil();
        Due<AssessmentCommand> expires = new Due<>("expiry:" + id, expiry, new ExpireAssessment(id, expiry));
        return Stream.concat(
                Stream.of(expires),
                completed.sheet().resources().stream()
                        .map(CompensatingResourceRecorded::until)
                        .filter(Objects::nonNull)
                        .map(Ageing::over)
                        .map(at -> new Due<>("last-day:" + id, at, new PassLastDay(id, at))));
    }

    private static Instant over(LocalDate until) {
        return until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Verdict<AssessmentEvent, AssessmentRefusal> expire(
            ExpireAssessment expire, @Nullable Assessment assessment) {
        return assessment instanceof Completed completed && completed.isInForce()
                ? accept(new AssessmentExpired(expire.assessment(), expire.at()))
                : accept();
    }

    static Verdict<AssessmentEvent, AssessmentRefusal> pass(
            PassLastDay pass, @Nullable Assessment assessment, Assessments before) {
        return assessment instanceof Completed completed && completed.isInForce()
                ? Amending.pass(pass, completed, before)
                : accept();
    }
}
