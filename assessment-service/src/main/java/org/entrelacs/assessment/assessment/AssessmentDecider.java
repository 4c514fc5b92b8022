package org.entrelacs.assessment.assessment;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entrelacs.assessment.assessment.AssessmentCommand.AssessCaregiver;
import org.entrelacs.assessment.assessment.AssessmentCommand.CompleteAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.CorrectAnswers;
import org.entrelacs.assessment.assessment.AssessmentCommand.EndCompensatingResource;
import org.entrelacs.assessment.assessment.AssessmentCommand.EnterInError;
import org.entrelacs.assessment.assessment.AssessmentCommand.ExpireAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.PassLastDay;
import org.entrelacs.assessment.assessment.AssessmentCommand.PlanAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.RecordAnswers;
import org.entrelacs.assessment.assessment.AssessmentCommand.RecordCompensatingResource;
import org.entrelacs.assessment.assessment.AssessmentCommand.SignAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.StartAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AnswersChanged;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessedByAnother;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentAlreadyPlanned;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentAlreadyStarted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsCompleted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsExpired;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsInError;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsSigned;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsSuperseded;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentNotCompleted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentNotStarted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.InstrumentNamedTwice;
import org.entrelacs.assessment.assessment.AssessmentRefusal.InstrumentNotInAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.InstrumentNotPublished;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NoSuchAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.QuestionsNotAsked;
import org.entrelacs.assessment.assessment.AssessmentRefusal.RequiredItemsUnanswered;
import org.entrelacs.assessment.assessment.Assessments.Assessment;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Completed;
import org.entrelacs.assessment.assessment.Assessments.Assessment.EnteredInError;
import org.entrelacs.assessment.assessment.Assessments.Assessment.InProgress;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Planned;
import org.entrelacs.assessment.assessment.Standing.Amended;
import org.entrelacs.assessment.assessment.Standing.Expired;
import org.entrelacs.assessment.assessment.Standing.Signed;
import org.entrelacs.assessment.assessment.Standing.Superseded;
import org.entrelacs.assessment.assessment.Standing.Unsigned;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswersRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentPlanned;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentSigned;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.log.Decider;
import org.entrelacs.log.Due;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;
import org.jspecify.annotations.Nullable;

public final class AssessmentDecider
        implements Decider<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> {
    public static final StreamKind<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> ASSESSMENT =
            new StreamKind<>("assessment", new AssessmentDecider(), AssessmentEvent.class);

    @Override
    public Assessments initial() {
        return Assessments.NONE;
    }

    @Override
    public Verdict<AssessmentEvent, AssessmentRefusal> decide(AssessmentCommand command, Assessments assessments) {
        Assessment assessment = assessments.byId().get(command.assessment());
        return switch (command) {
            case PlanAssessment plan -> plan(plan, assessment);
            case StartAssessment start -> start(start, assessment);
            case RecordAnswers record -> record(record, assessment);
            case RecordCompensatingResource record -> record(record, assessment);
            case EndCompensatingResource end -> end(end, assessment, assessments);
            case CompleteAssessment complete -> complete(complete, assessment, assessments);
            case SignAssessment sign -> sign(sign, assessment);
            case CorrectAnswers correct -> correct(correct, assessment, assessments);
            case AssessCaregiver assess -> Caregivers.assess(assess, assessment, assessments);
            case EnterInError error -> Errors.enter(error, assessment, assessments);
            case ExpireAssessment expire -> Ageing.expire(expire, assessment);
            case PassLastDay pass -> Ageing.pass(pass, assessment, assessments);
        };
    }

    private static Verdict<AssessmentEvent, AssessmentRefusal> plan(
            PlanAssessment plan, @Nullable Assessment assessment) {
        return assessment == null
                ? accept(new AssessmentPlanned(
                        plan.assessment(), plan.reason(), plan.dueBy(), plan.instruments(), plan.assessor()))
                : refuse(new AssessmentAlreadyPlanned(plan.assessment()));
    }

    private static Verdict<AssessmentEvent, AssessmentRefusal> start(
            StartAssessment start, @Nullable Assessment assessment) {
        if (assessment instanceof EnteredInError) {
            return refuse(new AssessmentIsInError(start.assessment()));
        }
        if (assessment != null && !(assessment instanceof Planned)) {
            return refuse(new AssessmentAlreadyStarted(start.assessment()));
        }
        if (!start.unpublished().isEmpty()) {
            InstrumentVersion first = start.unpublished().getFirst();
            return refuse(new InstrumentNotPublished(first.instrument(), first.version()));
        }
        Set<String> named = new HashSet<>();
        for (InstrumentVersion one : start.instruments()) {
            if (!named.add(one.instrument())) {
                return refuse(new InstrumentNamedTwice(one.instrument()));
            }
        }
        return accept(new AssessmentStarted(
                start.assessment(),
                start.instruments(),
                start.assessor(),
                start.terms(),
                start.caseMixes().isEmpty() ? null : start.caseMixes()));
    }

    private static Verdict<AssessmentEvent, AssessmentRefusal> record(
            RecordAnswers record, @Nullable Assessment assessment) {
        if (!(assessment instanceof InProgress(var sheet, var _))) {
            return refuse(notInProgress(record, assessment));
        }
        for (InstrumentVersion pinned : sheet.instruments()) {
            if (pinned.instrument().equals(record.instrument())
                    && !record.unasked().isEmpty()) {
                return refuse(new QuestionsNotAsked(record.instrument(), record.unasked()));
            }
            if (pinned.instrument().equals(record.instrument())) {
                return accept(new AnswersRecorded(record.assessment(), pinned, record.answers()));
            }
        }
        return refuse(new InstrumentNotInAssessment(
                record.instrument(),
                sheet.instruments().stream().map(InstrumentVersion::instrument).toList()));
    }

    private static Verdict<AssessmentEvent, AssessmentRefusal> record(
            RecordCompensatingResource record, @Nullable Assessment assessment) {
        if (!(assessment instanceof InProgress)) {
            return refuse(notInProgress(record, assessment));
        }
        return accept(new CompensatingResourceRecorded(
                record.assessment(),
                record.code(),
                record.resource(),
                record.compensates(),
                record.stability(),
                record.giver(),
                record.from(),
                record.until()));
    }

    private static Verdict<AssessmentEvent, AssessmentRefusal> complete(
            CompleteAssessment complete, @Nullable Assessment assessment, Assessments before) {
        if (!(assessment instanceof InProgress(var sheet, var started))) {
            return refuse(notInProgress(complete, assessment));
        }
        if (complete.computedFrom() != sheet.revision()) {
            return refuse(new AnswersChanged(complete.computedFrom(), sheet.revision()));
        }
        if (!complete.unanswered().isEmpty()) {
            return refuse(new RequiredItemsUnanswered(complete.unanswered()));
        }
        List<AssessmentEvent> changes =
                NeedChanges.found(complete, Completions.relied(sheet, complete, before), before.findings());
        Findings after = before.findings();
        for (AssessmentEvent change : changes) {
            after = AssessmentHistory.after(after, change);
        }
        AssessmentCompleted event = Completions.event(complete, sheet, after.needs());
        Completed completed = new Completed(sheet, started, event, new Unsigned());
        List<AssessmentEvent> events = new ArrayList<>();
        events.add(event);
        events.addAll(changes);
        events.addAll(Completions.superseded(completed, before));
        events.addAll(Completions.drifts(completed, before));
        return accept(events);
    }

    private static Verdict<AssessmentEvent, AssessmentRefusal> end(
            EndCompensatingResource end, @Nullable Assessment assessment, Assessments before) {
        return assessment instanceof InProgress(var sheet, var _)
                ? Amending.end(end, sheet, before)
                : inForce(end, assessment, completed -> Amending.end(end, completed.sheet(), before));
    }

    private static Verdict<AssessmentEvent, AssessmentRefusal> correct(
            CorrectAnswers correct, @Nullable Assessment assessment, Assessments before) {
        return inForce(correct, assessment, completed -> Amending.correct(correct, completed, before));
    }

    private static Verdict<AssessmentEvent, AssessmentRefusal> sign(
            SignAssessment sign, @Nullable Assessment assessment) {
        return inForce(sign, assessment, completed -> {
            if (completed.standing() instanceof Signed) {
                return refuse(new AssessmentIsSigned(sign.assessment()));
            }
            String assessor = completed.assessor();
            return assessor.isEmpty() || assessor.equals(sign.assessor())
                    ? accept(new AssessmentSigned(sign.assessment(), sign.assessor()))
                    : refuse(new AssessedByAnother(assessor));
        });
    }

    private static Verdict<AssessmentEvent, AssessmentRefusal> inForce(
            AssessmentCommand command,
            @Nullable Assessment assessment,
            Function<Completed, Verdict<AssessmentEvent, AssessmentRefusal>> decision) {
        String id = command.assessment();
        return switch (assessment) {
            case null -> refuse(new NoSuchAssessment(id));
            case Planned _, InProgress _ -> refuse(new AssessmentNotCompleted(id));
            case EnteredInError _ -> refuse(new AssessmentIsInError(id));
            case Completed completed ->
                switch (completed.standing()) {
                    case Superseded(var _, var by) -> refuse(new AssessmentIsSuperseded(id, by));
                    case Expired _ -> refuse(new AssessmentIsExpired(id, completed.validUntil()));
                    case Unsigned _, Signed _, Amended _ -> decision.apply(completed);
                };
        };
    }

    private static AssessmentRefusal notInProgress(AssessmentCommand command, @Nullable Assessment assessment) {
        return switch (assessment) {
            case null -> new NoSuchAssessment(command.assessment());
            case Planned _ -> new AssessmentNotStarted(command.assessment());
            case Completed _ -> new AssessmentIsCompleted(command.assessment());
            case EnteredInError _ -> new AssessmentIsInError(command.assessment());
            case InProgress _ -> throw new IllegalArgumentException(command.assessment() + " is in progress");
        };
    }

    @Override
    public Assessments evolve(Assessments assessments, AssessmentEvent event) {
        return AssessmentHistory.after(assessments, event);
    }

    @Override
    public Optional<Due<AssessmentCommand>> nextDue(Assessments assessments) {
        return Ageing.nextDue(assessments);
    }
}
