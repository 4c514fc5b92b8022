package org.entrelacs.coordination.dependency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.contract.coordination.DependencyEvent.BreakReason;
import org.entrelacs.contract.coordination.DependencyEvent.Cause;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyBroken;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyCreated;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyKind;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyLapsed;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyManaged;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyRepaired;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyResolved;
import org.entrelacs.contract.coordination.DependencyEvent.Mechanism;
import org.entrelacs.contract.coordination.DependencyEvent.MemberJoined;
import org.entrelacs.contract.coordination.DependencyEvent.MemberLeft;
import org.entrelacs.coordination.dependency.DependencyCommand.RecordFacts;
import org.entrelacs.log.Uuid5;

/// Facts about one start of a service, told in days; due on day 30.
final class Facts {
    static final UUID START = UUID.fromString("11111111-1111-5111-8111-111111111111");
    static final int DUE = 30;
    private static final Instant DAY_0 = Instant.parse("2026-11-22T00:00:00Z");

    private Facts() {}

    static Instant day(int day) {
        return DAY_0.plus(Duration.ofDays(day));
    }

    static Cause cause(String event, int day) {
        return new Cause(Uuid5.of(Uuid5.ENTRELACS, event), "org.entrelacs.test.Told.v1", day(day), "somebody");
    }

    static DependencyCreated created(int day) {
        return created(day, DUE);
    }

    static DependencyCreated created(int day, int due) {
        return created(day, due, true);
    }

    static DependencyCreated created(int day, int due, boolean breaksWhenDue) {
        return new DependencyCreated(
                START,
                DependencyKind.FLOW_PREREQUISITE,
                "clearance:s1",
                "start:s1",
                "service:s1",
                day(due),
                breaksWhenDue,
                cause("created " + day, day));
    }

    static DependencyManaged managed(int day) {
        return new DependencyManaged(START, Mechanism.NOTIFICATION, "provider", cause("managed " + day, day));
    }

    static DependencyResolved resolved(int day) {
        return new DependencyResolved(START, cause("completed " + day, day));
    }

    static DependencyRepaired repaired(int day) {
        return new DependencyRepaired(START, cause("completed " + day, day));
    }

    static DependencyBroken broken(int day) {
        return new DependencyBroken(
                START,
                DependencyKind.FLOW_PREREQUISITE,
                "service:s1",
                BreakReason.NOT_DELIVERED,
                cause("missed " + day, day));
    }

    static DependencyBroken late(int due) {
        return Deadline.passed(created(0, due));
    }

    static DependencyLapsed lapsed(int day) {
        return new DependencyLapsed(START, "service ended", cause("lapsed " + day, day));
    }

    static MemberJoined joined(String member, int day) {
        return new MemberJoined(START, member, "p1", cause("joined " + day, day));
    }

    static MemberLeft left(String member, int day) {
        return new MemberLeft(START, member, "p1", cause("left " + day, day));
    }

    static RecordFacts told(DependencyEvent... facts) {
        return new RecordFacts(List.of(facts));
    }
}
