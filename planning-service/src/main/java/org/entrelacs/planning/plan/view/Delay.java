package org.entrelacs.planning.plan.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How long the person waits, or waited, for a plan that they agree to. Counted from the assessment to the first yes
/// to a plan that rests on it: a plan that is only taken up again is not late once more.
///
/// @param days whole ones
/// @param agreed whether somebody has said yes; the days go on otherwise
public record Delay(long days, boolean agreed) {

    /// A plan is proposed within thirty days of a complete file (CASF R. 232-7). The file is not ours to see: the days
    /// are counted from the assessment, and to the yes, not to the proposal.
    public static final long TARGET_DAYS = 30;

    /// @param versions of one person, the oldest first, at least one
    static Delay of(List<Version> versions, Instant now) {
        Version newest = versions.getLast();
        @Nullable
        Instant agreed = versions.stream()
                .filter(version -> version.assessment().equals(newest.assessment()))
                .map(Version::agreed)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instant until = agreed == null ? now : agreed;
        return new Delay(
                Math.max(0, Duration.between(newest.assessedAt(), until).toDays()), agreed != null);
    }

    public boolean late() {
        return days > TARGET_DAYS;
    }
}
