package org.entrelacs.coordination.dependency.derivation;

import java.time.Instant;
import java.util.UUID;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.contract.coordination.DependencyEvent.BreakReason;
import org.entrelacs.contract.coordination.DependencyEvent.Cause;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyBroken;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyCreated;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyKind;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyLapsed;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyManaged;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyResolved;
import org.entrelacs.contract.coordination.DependencyEvent.Mechanism;
import org.entrelacs.contract.coordination.DependencyEvent.MemberJoined;
import org.entrelacs.contract.coordination.DependencyEvent.MemberLeft;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.Uuid5;

/// Which dependency is meant, and what an event says about it.
///
/// @param register key of the stream that keeps it; no part of its identity
/// @param producer activity that comes first or shares, as `activity:id`
/// @param consumer activity that waits for it or shares, as `activity:id`
/// @param resource what passes between them or what both use, as `thing:id`
record Link(String register, DependencyKind kind, String producer, String consumer, String resource) {

    UUID id() {
        return Uuid5.of(Uuid5.ENTRELACS, "dependency", code(kind), producer, consumer, resource);
    }

    Fact created(Instant due, Recorded<?> by) {
        return fact(new DependencyCreated(id(), kind, producer, consumer, resource, due, false, cause(by)));
    }

    /// Passing `due` unresolved breaks it.
    Fact createdToBreak(Instant due, Recorded<?> by) {
        return fact(new DependencyCreated(id(), kind, producer, consumer, resource, due, true, cause(by)));
    }

    Fact managed(Mechanism mechanism, String owner, Recorded<?> by) {
        return fact(new DependencyManaged(id(), mechanism, owner, cause(by)));
    }

    Fact resolved(Recorded<?> by) {
        return fact(new DependencyResolved(id(), cause(by)));
    }

    Fact broken(BreakReason reason, Recorded<?> by) {
        return fact(new DependencyBroken(id(), kind, resource, reason, cause(by)));
    }

    Fact lapsed(String reason, Recorded<?> by) {
        return fact(new DependencyLapsed(id(), reason, cause(by)));
    }

    Fact joined(String member, PersonId person, Recorded<?> by) {
        return fact(new MemberJoined(id(), member, person.value(), cause(by)));
    }

    Fact left(String member, PersonId person, Recorded<?> by) {
        return fact(new MemberLeft(id(), member, person.value(), cause(by)));
    }

    private Fact fact(DependencyEvent event) {
        return new Fact(register, event);
    }

    private static Cause cause(Recorded<?> by) {
        return new Cause(by.id(), by.type(), by.occurredAt(), by.actor());
    }

    /// As on the wire; ids rest on it for ever, whatever becomes of the Java names.
    private static String code(DependencyKind kind) {
        return switch (kind) {
            case FLOW_PREREQUISITE -> "flow.prerequisite";
            case FLOW_TRANSFER -> "flow.transfer";
            case FLOW_USABILITY -> "flow.usability";
            case SHARING_CAPACITY -> "sharing.capacity";
            case SHARING_BUDGET -> "sharing.budget";
            case SHARING_INFORMATION -> "sharing.information";
            case SIMULTANEITY -> "simultaneity";
            case FIT -> "fit";
        };
    }
}
