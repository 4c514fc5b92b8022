package org.entrelacs.planning.proposal;

import java.util.Arrays;
import java.util.List;

/// One open need of one person, and what may answer it.
public final class Demand {
    private final int index;
    private final int person;
    private final OpenNeed need;
    private final List<Option> options;
    private final int[] ids;
    private final long[] minutes;
    private final long[] points;

    /// @param options in the order of their ids, nothing first
    /// @param minutes a week that each of them gives
    /// @param points that each of them costs alone, whatever others get
    Demand(int index, int person, OpenNeed need, List<Option> options, long[] minutes, long[] points) {
        this.index = index;
        this.person = person;
        this.need = need;
        this.options = List.copyOf(options);
        this.ids = options.stream().mapToInt(Option::id).toArray();
        this.minutes = minutes;
        this.points = points;
    }

    public int index() {
        return index;
    }

    int person() {
        return person;
    }

    public OpenNeed need() {
        return need;
    }

    /// What may answer it, nothing first.
    public List<Option> options() {
        return options;
    }

    long minutes(Option option) {
        return minutes[at(option)];
    }

    long points(Option option) {
        return points[at(option)];
    }

    private int at(Option option) {
        int at = Arrays.binarySearch(ids, option.id());
        if (at < 0) {
            throw new IllegalArgumentException("this option is for other needs");
        }
        return at;
    }
}
