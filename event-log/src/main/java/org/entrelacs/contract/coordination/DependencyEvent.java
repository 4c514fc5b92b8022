package org.entrelacs.contract.coordination;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.entrelacs.contract.EventType;

/// What is known of the interdependencies of one person, or around one shared resource. Stream: `dependency/<person>`
/// or `dependency/<resource>`, a resource being `offer:<id>` or `envelope:<id>`.
///
/// Every event is a fact that names the event which made it so. Facts arrive in any order; the state of a dependency
/// is a function of the set of its facts, so the order of arrival never shows. Kinds: Malone & Crowston 1994;
/// Crowston 2003.
public sealed interface DependencyEvent {
    /// UUIDv5 of kind, producer, consumer and resource.
    UUID dependency();

    Cause cause();

    /// @param producer activity that has to come first or that shares, as `activity:id`
    /// @param consumer activity that waits for it, as `activity:id`
    /// @param resource what passes between them or what both use, as `thing:id`
    /// @param due unmanaged after this instant means a coordination gap; some rules break the dependency then
    /// @param breaksWhenDue whether passing `due` unresolved breaks it
    @EventType("org.entrelacs.coordination.DependencyCreated.v1")
    record DependencyCreated(
            UUID dependency,
            DependencyKind kind,
            String producer,
            String consumer,
            String resource,
            Instant due,
            boolean breaksWhenDue,
            Cause cause)
            implements DependencyEvent {}

    /// @param mechanism how it is managed, in the words of Malone & Crowston 1994, table 1
    /// @param owner actor who answers for it
    @EventType("org.entrelacs.coordination.DependencyManaged.v1")
    record DependencyManaged(UUID dependency, Mechanism mechanism, String owner, Cause cause)
            implements DependencyEvent {}

    @EventType("org.entrelacs.coordination.DependencyResolved.v1")
    record DependencyResolved(UUID dependency, Cause cause) implements DependencyEvent {}

    @EventType("org.entrelacs.coordination.DependencyBroken.v1")
    record DependencyBroken(UUID dependency, DependencyKind kind, String resource, BreakReason reason, Cause cause)
            implements DependencyEvent {}

    /// Resolved after it was broken.
    @EventType("org.entrelacs.coordination.DependencyRepaired.v1")
    record DependencyRepaired(UUID dependency, Cause cause) implements DependencyEvent {}

    /// Nobody needs it any more.
    @EventType("org.entrelacs.coordination.DependencyLapsed.v1")
    record DependencyLapsed(UUID dependency, String reason, Cause cause) implements DependencyEvent {}

    /// @param member activity that uses the shared resource, as `activity:id`
    @EventType("org.entrelacs.coordination.MemberJoined.v1")
    record MemberJoined(UUID dependency, String member, String person, Cause cause) implements DependencyEvent {}

    @EventType("org.entrelacs.coordination.MemberLeft.v1")
    record MemberLeft(UUID dependency, String member, String person, Cause cause) implements DependencyEvent {}

    /// @param event id of the event that made it so; for a deadline the UUIDv5 of dependency and instant
    /// @param type `ce_type` of that event; `org.entrelacs.log.DeadlinePassed` for a deadline
    /// @param occurredAt when it happened in the world
    /// @param actor who did it
    record Cause(UUID event, String type, Instant occurredAt, String actor) {}

    enum DependencyKind {
        @JsonProperty("flow.prerequisite")
        FLOW_PREREQUISITE,
        @JsonProperty("flow.transfer")
        FLOW_TRANSFER,
        @JsonProperty("flow.usability")
        FLOW_USABILITY,
        @JsonProperty("sharing.capacity")
        SHARING_CAPACITY,
        @JsonProperty("sharing.budget")
        SHARING_BUDGET,
        @JsonProperty("sharing.information")
        SHARING_INFORMATION,
        @JsonProperty("simultaneity")
        SIMULTANEITY,
        @JsonProperty("fit")
        FIT
    }

    enum Mechanism {
        @JsonProperty("notification")
        NOTIFICATION,
        @JsonProperty("sequencing")
        SEQUENCING,
        @JsonProperty("tracking")
        TRACKING,
        @JsonProperty("standardisation")
        STANDARDISATION,
        @JsonProperty("first-come-first-served")
        FIRST_COME_FIRST_SERVED,
        @JsonProperty("priority-order")
        PRIORITY_ORDER,
        @JsonProperty("budget")
        BUDGET,
        @JsonProperty("managerial-decision")
        MANAGERIAL_DECISION,
        @JsonProperty("goal-selection")
        GOAL_SELECTION,
        @JsonProperty("task-decomposition")
        TASK_DECOMPOSITION,
        @JsonProperty("scheduling")
        SCHEDULING
    }

    enum BreakReason {
        @JsonProperty("deadline-passed")
        DEADLINE_PASSED,
        @JsonProperty("not-delivered")
        NOT_DELIVERED,
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("no-capacity")
        NO_CAPACITY
    }
}
