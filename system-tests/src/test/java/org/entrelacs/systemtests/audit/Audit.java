package org.entrelacs.systemtests.audit;

import java.util.ArrayList;
import java.util.List;

/// Everything that must be true of a log on which nothing is under way any more.
public final class Audit {
    private Audit() {}

    /// What is not true, in words.
    public static List<String> faults(WholeLog log) {
        List<String> faults = new ArrayList<>();
        faults.addAll(Shape.faults(log));
        faults.addAll(Capacity.faults(log));
        faults.addAll(Budget.faults(log));
        faults.addAll(Handover.faults(log));
        return faults;
    }
}
