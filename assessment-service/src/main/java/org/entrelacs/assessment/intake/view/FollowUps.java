package org.entrelacs.assessment.intake.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowUpDue;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowedUp;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeRedirected;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeScreened;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeWithdrawn;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;

/// Of whom somebody is to ask what became of them, in the order of the days.
public final class FollowUps implements Projection {
    private final Map<String, AwaitedFollowUp> byIntake = new HashMap<>();
    private final ConcurrentNavigableMap<String, AwaitedFollowUp> byDay = new ConcurrentSkipListMap<>();

    @Override
    public String name() {
        return "follow-ups";
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(IntakeEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof IntakeEvent event) {
            String person = recorded.stream().key();
            String key = person + "|" + event.intake();
            AwaitedFollowUp row =
                    byIntake.getOrDefault(key, new AwaitedFollowUp(person, event.intake(), "", null, null));
            put(key, row, after(row, event));
        }
    }

    private static AwaitedFollowUp after(AwaitedFollowUp row, IntakeEvent event) {
        return switch (event) {
            case IntakeTriaged triaged ->
                new AwaitedFollowUp(
                        row.person(), row.intake(), triaged.redirectedTo(), triaged.followUpBy(), row.screening());
            case IntakeRedirected redirected -> row.sentTo(redirected.organisation(), redirected.followUpBy());
            case IntakeScreened screened -> row.screened(screened.outcome());
            case IntakeFollowedUp followedUp -> row.until(followedUp.followUpBy());
            case IntakeWithdrawn _ -> row.until(null);
            case IntakeReceived _, IntakeFollowUpDue _ -> row;
        };
    }

    private void put(String key, AwaitedFollowUp before, AwaitedFollowUp row) {
        byIntake.put(key, row);
        if (row.followUpBy() != null) {
            byDay.put(row.cursor(), row);
        }
        if (!before.cursor().equals(row.cursor())) {
            byDay.remove(before.cursor());
        }
    }

    /// The next ones, in the order of their days.
    ///
    /// @param after cursor; empty for the first
    /// @param until last day that is wanted
    List<AwaitedFollowUp> following(String after, int limit, LocalDate until) {
        String end = until.plusDays(1).toString();
        return byDay.tailMap(after, false).entrySet().stream()
                .takeWhile(row -> row.getKey().compareTo(end) < 0)
                .map(Map.Entry::getValue)
                .limit(limit)
                .toList();
    }
}
