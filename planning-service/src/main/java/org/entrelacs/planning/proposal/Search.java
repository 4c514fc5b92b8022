package org.entrelacs.planning.proposal;

/// Looks for a better answer than the one it is given.
public interface Search {

    /// @return the best that it found, which breaks nothing hard and is never worse than `from`
    Found improve(Problem problem, Answer from, Effort effort, Watch watch);

    /// Who looks on; called by the thread that searches.
    interface Watch {
        void foundBetter(long points);

        void tried(long moves);

        boolean isCancelled();
    }

    /// @param moves that were tried
    record Found(Answer answer, long moves, EndedBy endedBy) {}

    enum EndedBy {
        /// All moves were tried: the same seed finds the same.
        MOVES("moves"),
        /// The clock struck before.
        SECONDS("seconds"),
        CANCELLED("cancelled"),
        /// No offer is possible for any need, or no move was asked for.
        NOTHING_TO_TRY("nothing-to-try");

        private final String code;

        EndedBy(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
