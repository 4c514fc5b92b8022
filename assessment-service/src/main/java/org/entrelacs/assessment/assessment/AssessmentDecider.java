package org.entrelacs.assessment.assessment;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entrelacs.assessment.assessment.AssessmentCommand.CompleteAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.EnterInError;
import org.entrelacs.assessment.assessment.AssessmentCommand.RecordAnswers;
import org.entrelacs.assessment.assessment.AssessmentCommand.RecordCompensatingResource;
import org.entrelacs.assessment.assessment.AssessmentCommand.StartAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AnswersChanged;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentAlreadyStarted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsCompleted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsInError;
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
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswersRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentEnteredInError;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.log.Decider;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;

public final class AssessmentDecider
        implements Decider<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> {
    public static final StreamKind<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> ASSESSMENT =
            new StreamKind<>("assessment", new AssessmentDecider(), AssessmentEvent.class);

    @Override
    public Assessments initial() {
        return new Assessments(OrderedPMap.empty(), Findings.NONE);
    }

    @Override
    public Verdict<AssessmentEvent, AssessmentRefusal> decide(AssessmentCommand command, Assessments assessments) {
        Assessment assessment = assessments.byId().get(command.assessment());
        return switch (command) {
            case StartAssessment start -> start(start, assessment);
            case RecordAnswers record -> record(record, assessment);
            case RecordCompensatingResource record -> record(record, assessment);
            case CompleteAssessment complete -> complete(complete, assessment, assessments.findings());
            case EnterInError error -> enterInError(error, assessment, assessments.findings());
        };
    }

    private static Verdict<AssessmentEvent, AssessmentRefusal> start(
            StartAssessment start, @Nullable Assessment assessment) {
        if (assessment != null) {
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
        return accept(new AssessmentStarted(start.assessment(), start.instruments()));
    }

    private static Verdict<AssessmentEvent, AssessmentRefusal> record(
            RecordAnswers record, @Nullable Assessment assessment) {
        if (!(assessment instanceof InProgress(var sheet))) {
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
                record.assessment(), record.code(), record.resource(), record.compensates(), record.stability()));
    }

    private static Verdict<AssessmentEvent, AssessmentRefusal> complete(
            CompleteAssessment complete, @Nullable Assessment assessment, Findings before) {
        if (!(assessment instanceof InProgress(var sheet))) {
            return refuse(notInProgress(complete, assessment));
        }
        if (complete.computedFrom() != sheet.revision()) {
            return refuse(new AnswersChanged(complete.computedFrom(), sheet.revision()));
        }
        if (!complete.unanswered().isEmpty()) {
            return refuse(new RequiredItemsUnanswered(complete.unanswered()));
        }
        List<AssessmentEvent> changes = NeedChanges.found(complete, sheet, before);
        Findings after = before;
        for (AssessmentEvent change : changes) {
            after = AssessmentHistory.after(after, change);
        }
        List<AssessmentEvent> events = new ArrayList<>();
        events.add(new AssessmentCompleted(
                complete.assessment(),
                sheet.instruments(),
                complete.completedAt(),
                complete.scores(),
                sheet.sources(),
                after.needs(),
                complete.classifications().isEmpty() ? null : complete.classifications(),
                null));
        events.addAll(changes);
        return accept(events);
    }

    private static Verdict<AssessmentEvent, AssessmentRefusal> enterInError(
            EnterInError error, @Nullable Assessment assessment, Findings before) {
        return switch (assessment) {
            case null -> refuse(new NoSuchAssessment(error.assessment()));
            case EnteredInError _ -> refuse(new AssessmentIsInError(error.assessment()));
            case InProgress _, Completed _ -> {
                List<AssessmentEvent> events = new ArrayList<>();
                events.add(new AssessmentEnteredInError(error.assessment(), error.reason()));
                events.addAll(NeedChanges.corrected(error.assessment(), before, before.without(error.assessment())));
                yield accept(events);
            }
        };
    }

    private static AssessmentRefusal notInProgress(AssessmentCommand command, @Nullable Assessment assessment) {
        return switch (assessment) {
            case null -> new NoSuchAssessment(command.assessment());
            case Completed _ -> new AssessmentIsCompleted(command.assessment());
            case EnteredInError _ -> new AssessmentIsInError(command.assessment());
            case InProgress _ -> throw new IllegalArgumentException(command.assessment() + " is in progress");
        };
    }

    @Override
    public Assessments evolve(Assessments assessments, AssessmentEvent event) {
        return AssessmentHistory.after(assessments, event);
    }
}
