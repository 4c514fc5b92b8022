package org.entrelacs.planning.proposal;

import java.util.List;

/// An answer that is being made: who gets what. Changing one line costs only what the person's other lines take to look
/// at. For one thread.
public final class Allocation {
    private final Problem problem;
    private final Option[] chosen;
    private final long[] used;
    private long over;
    private long overlaps;
    private long points;

    /// Nobody gets anything.
    public Allocation(Problem problem) {
        this.problem = problem;
        this.chosen = new Option[problem.demands().size()];
        this.used = new long[problem.offers()];
        for (Demand demand : problem.demands()) {
            chosen[demand.index()] = Option.NOTHING;
            points += demand.points(Option.NOTHING);
        }
        for (int person = 0; person < problem.people(); person++) {
            points += shared(person);
        }
    }

    static Allocation of(Problem problem, Answer answer) {
        Allocation allocation = new Allocation(problem);
        for (Demand demand : problem.demands()) {
            allocation.put(demand, answer.chosen().get(demand.index()));
        }
        return allocation;
    }

    public Option at(Demand demand) {
        return chosen[demand.index()];
    }

    public void put(Demand demand, Option option) {
        Option before = chosen[demand.index()];
        int person = demand.person();
        points -= demand.points(before) + shared(person);
        overlaps -= overlaps(person);
        use(before, -demand.minutes(before));
        chosen[demand.index()] = option;
        use(option, demand.minutes(option));
        points += demand.points(option) + shared(person);
        overlaps += overlaps(person);
    }

    private void use(Option option, long minutes) {
        if (!option.isNothing()) {
            long free = problem.offer(option).freeMinutes();
            over -= Math.max(0, used[option.offer()] - free);
            used[option.offer()] += minutes;
            over += Math.max(0, used[option.offer()] - free);
        }
    }

    /// Minutes beyond what offers have free, and services that a person would get twice: 0 in every answer.
    public long broken() {
        return over + overlaps;
    }

    /// What all constraints cost together; less is better.
    public long points() {
        return points;
    }

    long used(int offer) {
        return used[offer];
    }

    /// Whether nothing hard is broken with another option in this place.
    boolean fits(Demand demand, Option option) {
        Option before = at(demand);
        put(demand, option);
        boolean fits = broken() == 0;
        put(demand, before);
        return fits;
    }

    long pointsWith(Demand demand, Option option) {
        Option before = at(demand);
        put(demand, option);
        long with = points;
        put(demand, before);
        return with;
    }

    /// What depends on several lines of one person.
    private long shared(int person) {
        return organisations(person) + leftOut(person);
    }

    long organisations(int person) {
        List<Demand> demands = problem.demandsOf(person);
        int providers = problem.knownTo(person);
        for (int i = 0; i < demands.size(); i++) {
            Option option = at(demands.get(i));
            if (!option.isNothing()
                    && !problem.knows(person, problem.provider(option))
                    && isFirst(demands, i, problem.provider(option))) {
                providers++;
            }
        }
        return problem.weights().of(Constraint.ORGANISATIONS) * Math.max(0, providers - 1);
    }

    private boolean isFirst(List<Demand> demands, int last, int provider) {
        for (int i = 0; i < last; i++) {
            Option option = at(demands.get(i));
            if (!option.isNothing() && problem.provider(option) == provider) {
                return false;
            }
        }
        return true;
    }

    long leftOut(int person) {
        boolean severe = false;
        if (!problem.isAlone(person)) {
            return 0;
        }
        for (Demand demand : problem.demandsOf(person)) {
            if (!at(demand).isNothing()) {
                return 0;
            }
            severe |= demand.need().isSevere();
        }
        return severe ? problem.weights().of(Constraint.LEFT_OUT) : 0;
    }

    private long overlaps(int person) {
        List<Demand> demands = problem.demandsOf(person);
        long overlaps = 0;
        for (int i = 1; i < demands.size(); i++) {
            for (int j = 0; j < i; j++) {
                overlaps += overlap(at(demands.get(i)), at(demands.get(j))) ? 1 : 0;
            }
        }
        return overlaps;
    }

    private boolean overlap(Option one, Option other) {
        return !one.isNothing()
                && !other.isNothing()
                && one.offer() != other.offer()
                && problem.serviceClass(one) == problem.serviceClass(other);
    }

    public Answer answer() {
        return new Answer(List.of(chosen), points, measure());
    }

    private Measure measure() {
        long unmet = 0;
        long lacking = 0;
        int without = 0;
        for (Demand demand : problem.demands()) {
            long missing = demand.need().minutes() - demand.minutes(at(demand));
            unmet += problem.weights().severe(demand.need(), missing);
            lacking += missing;
            without += at(demand).isNothing() ? 1 : 0;
        }
        return new Measure(problem.needed(), unmet, lacking, without);
    }

    /// By constraint, over all.
    Points sum() {
        Points sum = Points.NONE;
        for (Demand demand : problem.demands()) {
            sum = sum.plus(problem.points(demand, at(demand)));
        }
        for (int person = 0; person < problem.people(); person++) {
            sum = sum.plus(together(person));
        }
        return sum;
    }

    Points together(int person) {
        return Points.NONE
                .with(Constraint.ORGANISATIONS, organisations(person))
                .with(Constraint.LEFT_OUT, leftOut(person));
    }
}
