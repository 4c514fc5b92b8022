package org.entrelacs.assessment.assessment.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entrelacs.assessment.assessment.view.DueAssessment.State;
import org.entrelacs.contract.WorkingDays;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerCorrected;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswersRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentAmended;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentEnteredInError;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentExpired;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentPlanned;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentReinstated;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentSigned;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentSuperseded;
import org.entrelacs.contract.assessment.AssessmentEvent.CaregiverAssessed;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceEnded;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedIdentified;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedResolved;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedRevised;
import org.entrelacs.contract.assessment.AssessmentEvent.ScoreDriftDetected;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;
import org.jspecify.annotations.Nullable;

/// What is to be assessed by when, in the order of the days. States follow from the day on which
/// one asks.
public final class DueAssessments implements Projection {
    private final Map<String, Map<String, DueRow>> byPerson = new HashMap<>();
    private final ConcurrentNavigableMap<String, DueRow> byDay = new ConcurrentSkipListMap<>();

    @Override
    public String name() {
        return "due-assessments";
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(AssessmentEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof AssessmentEvent event) {
            String person = recorded.stream().key();
            apply(person, byPerson.computeIfAbsent(person, _ -> new LinkedHashMap<>()), event);
        }
    }

    private void apply(String person, Map<String, DueRow> rows, AssessmentEvent event) {
        @Nullable DueRow row = rows.get(event.assessment());
        switch (event) {
            case AssessmentPlanned planned -> put(rows, DueRow.planned(person, planned));
            case AssessmentStarted started -> put(rows, DueRow.started(person, row, started));
            case AssessmentCompleted completed when row != null -> complete(rows, row, completed);
            case AssessmentSuperseded(var _, var by) when row != null -> put(rows, row.hidden(by));
            case AssessmentReinstated _ when row != null -> put(rows, row.hidden(""));
            case AssessmentEnteredInError(var id, var _) -> remove(rows, id);
            case AssessmentCompleted _,
                    AssessmentSuperseded _,
                    AssessmentReinstated _,
                    AnswersRecorded _,
                    CompensatingResourceRecorded _,
                    CompensatingResourceEnded _,
                    AssessmentSigned _,
                    AnswerCorrected _,
                    AssessmentAmended _,
                    AssessmentExpired _,
                    ScoreDriftDetected _,
                    CaregiverAssessed _,
                    NeedIdentified _,
                    NeedRevised _,
                    NeedResolved _ -> {}
        }
    }

    /// Earlier assessments are hidden here too, since older logs do not say that they are
    /// superseded.
    private void complete(Map<String, DueRow> rows, DueRow row, AssessmentCompleted completed) {
        DueRow done = row.completed(completed.completedAt());
        List.copyOf(rows.values()).stream()
                .filter(other -> other.completed() && other.hiddenBy().isEmpty() && done.covers(other))
                .forEach(other -> put(rows, other.hidden(done.assessment())));
        put(rows, done);
    }

    private void remove(Map<String, DueRow> rows, String id) {
        DueRow removed = rows.remove(id);
        if (removed != null) {
            byDay.remove(removed.cursor());
        }
        List.copyOf(rows.values()).stream()
                .filter(other -> other.hiddenBy().equals(id))
                .forEach(other -> put(rows, other.hidden("")));
    }

    private void put(Map<String, DueRow> rows, DueRow row) {
        DueRow before = rows.put(row.assessment(), row);
        if (before != null && !before.cursor().equals(row.cursor())) {
            byDay.remove(before.cursor());
        }
        if (row.dueBy() != null && row.hiddenBy().isEmpty()) {
            byDay.put(row.cursor(), row);
        } else {
            byDay.remove(row.cursor());
        }
    }

    /// The next ones in the order of their days.
    ///
    /// @param after cursor; empty for the first
    /// @param dueSoon working days before the last day
    List<DueAssessment> following(
            String after, int limit, LocalDate today, int dueSoon, Predicate<DueAssessment> wanted) {
        LocalDate soon = WorkingDays.after(today, dueSoon);
        return byDay.tailMap(after, false).values().stream()
                .flatMap(row -> shown(row, today, soon))
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    private static Stream<DueAssessment> shown(DueRow row, LocalDate today, LocalDate soon) {
        LocalDate dueBy = row.dueBy();
        if (dueBy == null || (row.completed() && dueBy.isAfter(soon))) {
            return Stream.empty();
        }
        return Stream.of(new DueAssessment(
                row.person(),
                row.assessment(),
                state(row, dueBy, today, soon),
                dueBy,
                DueAssessment.workingDays(today, dueBy),
                row.assessor(),
                row.instruments(),
                row.reason()));
    }

    private static State state(DueRow row, LocalDate dueBy, LocalDate today, LocalDate soon) {
        if (row.completed()) {
            return today.isBefore(dueBy) ? State.DUE_SOON : State.EXPIRED;
        }
        if (today.isAfter(dueBy)) {
            return State.OVERDUE;
        }
        return dueBy.isAfter(soon) ? State.PLANNED : State.DUE_SOON;
    }

    static String cursor(DueAssessment due) {
        return due.dueBy() + "|" + due.person() + "|" + due.assessment();
    }
}
