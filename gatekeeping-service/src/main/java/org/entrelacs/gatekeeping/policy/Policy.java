package org.entrelacs.gatekeeping.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// All versions of one policy; none when nothing was ever drafted.
///
/// @param versions version n stands at index n - 1
public record Policy(PVector<Version> versions) {
    static final Policy NONE = new Policy(TreePVector.empty());

    public record Version(PolicyContent content, String drafter, Status status) {}

    public sealed interface Status {}

    public record Draft() implements Status {}

    public record Adopted(String by, LocalDate on, List<String> envelopes) implements Status {}

    public Optional<Version> version(int number) {
        return number >= 1 && number <= versions.size() ? Optional.of(versions.get(number - 1)) : Optional.empty();
    }

    /// The newest adopted version, which is the one that envelopes may take.
    public Optional<PolicyContent> inForce() {
        return versions.stream()
                .filter(version -> version.status() instanceof Adopted)
                .map(Version::content)
                .max(Comparator.comparingInt(PolicyContent::version));
    }
}
