package org.entrelacs.coordination.dependency.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyCreated;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyKind;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyManaged;
import org.entrelacs.contract.coordination.DependencyEvent.Mechanism;
import org.entrelacs.contract.coordination.DependencyEvent.MemberJoined;
import org.entrelacs.coordination.dependency.Course;
import org.entrelacs.coordination.dependency.Dependency;
import org.entrelacs.coordination.dependency.Status;
import org.jspecify.annotations.Nullable;

/// One dependency as it is shown.
///
/// @param register person or shared resource that keeps it
/// @param state `created`, `managed`, `resolved`, `broken`, `repaired` or `lapsed`
/// @param mechanism how it is managed; absent while it is not
/// @param owner who answers for it: who manages it, else the case manager, else `unassigned`
/// @param gap unmanaged past its due at the instant asked for
/// @param facts in the order in which they happened
/// @param members of a shared resource, in the order in which they joined; a person's register shows the person's own
/// @param memberCount of all members
public record DependencyRow(
        UUID id,
        String register,
        DependencyKind kind,
        String state,
        String producer,
        String consumer,
        String resource,
        @Nullable Mechanism mechanism,
        String owner,
        Instant due,
        boolean breaksWhenDue,
        boolean gap,
        List<FactRow> facts,
        List<MemberRow> members,
        int memberCount) {

    /// @param owner of what nobody manages
    static DependencyRow of(
            String register,
            Dependency dependency,
            Course course,
            String owner,
            Instant asked,
            Predicate<MemberJoined> shown) {
        DependencyCreated opening = course.opening();
        @Nullable
        DependencyManaged management =
                course.management().isEmpty() ? null : course.management().getLast();
        List<MemberJoined> members = dependency.members();
        return new DependencyRow(
                opening.dependency(),
                register,
                opening.kind(),
                code(course.status()),
                opening.producer(),
                opening.consumer(),
                opening.resource(),
                management == null ? null : management.mechanism(),
                management == null ? owner : management.owner(),
                opening.due(),
                opening.breaksWhenDue(),
                course.isGap(asked),
                course.asTold().stream().map(FactRow::of).toList(),
                members.stream().filter(shown).map(MemberRow::of).toList(),
                members.size());
    }

    private static String code(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
