package org.entrelacs.assessment.intake.view;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.assessment.IntakeEvent.FollowUpOutcome;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowUpDue;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowedUp;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeRedirected;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeScreened;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeWithdrawn;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;

/// What was asked of the entry point, month by month, in UTC. Everything about an intake counts
/// in the month in which it was received.
public final class Demand implements Projection {
    private final ConcurrentNavigableMap<YearMonth, MonthOfDemand> months = new ConcurrentSkipListMap<>();
    private final Map<String, YearMonth> received = new HashMap<>();
    private final Map<String, FollowUpOutcome> heard = new HashMap<>();

    @Override
    public String name() {
        return "demand";
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(IntakeEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof IntakeEvent event) {
            apply(recorded.stream().key() + "|" + event.intake(), event, recorded.occurredAt());
        }
    }

    private void apply(String intake, IntakeEvent event, Instant at) {
        switch (event) {
            case IntakeReceived _ -> received.put(intake, YearMonth.from(at.atOffset(ZoneOffset.UTC)));
            case IntakeTriaged triaged -> count(intake, month -> month.with(triaged.outcome()));
            case IntakeWithdrawn _ -> count(intake, MonthOfDemand::withWithdrawn);
            case IntakeFollowedUp followedUp -> hear(intake, followedUp.outcome());
            case IntakeScreened _, IntakeRedirected _, IntakeFollowUpDue _ -> {}
        }
    }

    /// The last word counts.
    private void hear(String intake, FollowUpOutcome outcome) {
        FollowUpOutcome before = heard.put(intake, outcome);
        if (before != null) {
            count(intake, month -> month.heard(before, -1));
        }
        count(intake, month -> month.heard(outcome, 1));
    }

    private void count(String intake, UnaryOperator<MonthOfDemand> change) {
        YearMonth month = received.get(intake);
        if (month != null) {
            months.compute(month, (_, row) -> change.apply(row == null ? MonthOfDemand.none(month) : row));
        }
    }

    /// The next months.
    ///
    /// @param after a month such as `2026-11`; empty for the first
    List<MonthOfDemand> following(String after, int limit) {
        return (after.isEmpty() ? months : months.tailMap(YearMonth.parse(after), false))
                .values().stream().limit(limit).toList();
    }
}
