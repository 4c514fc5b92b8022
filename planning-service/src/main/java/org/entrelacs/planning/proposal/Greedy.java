package org.entrelacs.planning.proposal;

import java.util.Comparator;
import java.util.List;

/// One need after the other gets what is best for it of what is left, and keeps it.
public final class Greedy {
    private Greedy() {}

    /// Who comes first is served first: what happens when nobody looks at all people together.
    public static Answer firstCome(Problem problem) {
        return inOrder(problem, problem.demands());
    }

    /// What is worst is met first, whoever has it.
    static Answer worstFirst(Problem problem) {
        List<Demand> worstFirst = problem.demands().stream()
                .sorted(Comparator.comparingInt((Demand demand) -> demand.need().unmet())
                        .reversed())
                .toList();
        return inOrder(problem, worstFirst);
    }

    private static Answer inOrder(Problem problem, List<Demand> demands) {
        Allocation allocation = new Allocation(problem);
        for (Demand demand : demands) {
            demand.options().stream()
                    .filter(option -> allocation.fits(demand, option))
                    .min(Comparator.comparingLong(option -> allocation.pointsWith(demand, option)))
                    .ifPresent(option -> allocation.put(demand, option));
        }
        return allocation.answer();
    }
}
