package org.entrelacs.planning.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entrelacs.planning.proposal.Explanation.Alternative;
import org.entrelacs.planning.proposal.Explanation.CostsMore;
import org.entrelacs.planning.proposal.Explanation.NeedExplained;
import org.entrelacs.planning.proposal.Explanation.NeedExplained.Given;
import org.entrelacs.planning.proposal.Explanation.NeedExplained.Hours;
import org.entrelacs.planning.proposal.Explanation.NeedExplained.Nothing;
import org.entrelacs.planning.proposal.Explanation.NoRoom;
import org.entrelacs.planning.proposal.Explanation.NotTried;
import org.entrelacs.planning.proposal.Explanation.Overlaps;
import org.entrelacs.planning.proposal.Explanation.WhyNot;

/// Says why an answer is as it is, by trying what else could stand in each place.
final class Explaining {
    private static final int MOST_ALTERNATIVES = 3;

    private final Problem problem;
    private final Allocation allocation;
    private final List<Set<Integer>> holders = new ArrayList<>();

    Explaining(Problem problem, Answer answer) {
        this.problem = problem;
        this.allocation = Allocation.of(problem, answer);
        for (int offer = 0; offer < problem.offers(); offer++) {
            holders.add(new HashSet<>());
        }
        for (Demand demand : problem.demands()) {
            Option option = allocation.at(demand);
            if (!option.isNothing()) {
                holders.get(option.offer()).add(demand.person());
            }
        }
    }

    Explanation of(int person) {
        List<NeedExplained> needs =
                problem.demandsOf(person).stream().map(this::explained).toList();
        return new Explanation(problem.situation().people().get(person).person(), needs, allocation.together(person));
    }

    private NeedExplained explained(Demand demand) {
        Map<Constraint, Integer> excluded = new EnumMap<>(Constraint.class);
        Map<String, Integer> rules = new TreeMap<>();
        Situation situation = problem.situation();
        for (FreeOffer offer : situation.offers()) {
            Possible.obstacle(problem.person(demand), demand.need(), offer, situation.distances())
                    .filter(obstacle -> obstacle.constraint() != Constraint.NEED_CODE)
                    .ifPresent(obstacle -> {
                        excluded.merge(obstacle.constraint(), 1, Integer::sum);
                        if (!obstacle.rule().isEmpty()) {
                            rules.merge(obstacle.rule(), 1, Integer::sum);
                        }
                    });
        }
        List<Alternative> others = alternatives(demand);
        Set<Integer> full = full(demand);
        Set<Integer> holding = new HashSet<>();
        full.forEach(offer -> holding.addAll(holders.get(offer)));
        holding.remove(demand.person());
        Option option = allocation.at(demand);
        return new NeedExplained(
                demand.need(),
                given(demand, option),
                problem.points(demand, option),
                others.subList(0, Math.min(MOST_ALTERNATIVES, others.size())),
                excluded,
                rules,
                full.size(),
                holding.size());
    }

    private Given given(Demand demand, Option option) {
        return option.isNothing() ? new Nothing() : new Hours(problem.offer(option), demand.minutes(option));
    }

    /// Possible offers of which not even the smallest part fits.
    private Set<Integer> full(Demand demand) {
        Set<Integer> full = new HashSet<>(problem.possibleOffers(demand));
        demand.options().stream()
                .filter(option -> !option.isNothing() && lacking(demand, option) == 0)
                .forEach(option -> full.remove(option.offer()));
        return full;
    }

    /// One for each other offer: the part of the need that it could meet best.
    private List<Alternative> alternatives(Demand demand) {
        Option chosen = allocation.at(demand);
        Map<Integer, Alternative> best = new TreeMap<>();
        for (Option option : demand.options()) {
            if (!option.isNothing() && option.offer() != chosen.offer()) {
                best.merge(option.offer(), alternative(demand, option), Explaining::better);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingLong(
                        alternative -> alternative.change().total()))
                .toList();
    }

    /// What fits goes before what does not, then what costs less.
    private static Alternative better(Alternative one, Alternative other) {
        boolean oneFits = one.lost() instanceof CostsMore;
        boolean otherFits = other.lost() instanceof CostsMore;
        if (oneFits != otherFits) {
            return oneFits ? one : other;
        }
        return one.change().total() <= other.change().total() ? one : other;
    }

    private Alternative alternative(Demand demand, Option option) {
        Option before = allocation.at(demand);
        Points without = problem.points(demand, before).plus(allocation.together(demand.person()));
        WhyNot obstacle = obstacle(demand, option);
        allocation.put(demand, option);
        Points with = problem.points(demand, option).plus(allocation.together(demand.person()));
        allocation.put(demand, before);
        Points change = with.minus(without);
        boolean fits = obstacle instanceof NotTried;
        return new Alternative(
                problem.offer(option),
                demand.minutes(option),
                change,
                fits && change.total() >= 0 ? new CostsMore(change.total()) : obstacle);
    }

    private WhyNot obstacle(Demand demand, Option option) {
        long lacking = lacking(demand, option);
        if (lacking > 0) {
            Set<Integer> others = new HashSet<>(holders.get(option.offer()));
            others.remove(demand.person());
            return new NoRoom(lacking, others.size());
        }
        return allocation.fits(demand, option) ? new NotTried() : new Overlaps();
    }

    private long lacking(Demand demand, Option option) {
        Option chosen = allocation.at(demand);
        long own = chosen.offer() == option.offer() ? demand.minutes(chosen) : 0;
        long free = problem.offer(option).freeMinutes() - allocation.used(option.offer()) + own;
        return Math.max(0, demand.minutes(option) - free);
    }
}
