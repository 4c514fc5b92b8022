package org.entrelacs.log;

import java.util.List;

/// What a kernel might do that does not know better; called from mutated code.
final class Mistakes {
    private Mistakes() {}

    /// "The commit has failed, so nothing was written."
    static List<Submission<?, ?>> tellThatNothingWasDone(List<Submission<?, ?>> inDoubt) {
        inDoubt.forEach(Submission::unavailable);
        return List.of();
    }
}
