package org.entrelacs.systemtests.year;

import java.util.ArrayList;
import java.util.List;
import org.entrelacs.systemtests.applicants.Applicant;

/// All who ask in a year, in the order in which they do.
public record Demand(List<Ask> asks) {
    public Demand {
        asks = List.copyOf(asks);
    }

    /// @param day from 0 on
    public record Ask(int day, Applicant applicant) {}

    /// The same for the same seed.
    public static Demand of(int inhabitants, long seed) {
        Chance chance = new Chance(seed);
        Arrivals arrivals = new Arrivals(inhabitants);
        List<Ask> asks = new ArrayList<>();
        for (int day = 0; day < Days.COUNT; day++) {
            for (int left = arrivals.on(day, chance); left > 0; left--) {
                asks.add(new Ask(day, applicant(chance)));
            }
        }
        return new Demand(asks);
    }

    /// So many people, whenever they ask.
    public static List<Applicant> applicants(int count, long seed) {
        Chance chance = new Chance(seed);
        List<Applicant> applicants = new ArrayList<>();
        while (applicants.size() < count) {
            applicants.add(applicant(chance));
        }
        return applicants;
    }

    private static Applicant applicant(Chance chance) {
        return Pleas.of(Inhabitant.drawn(chance), chance);
    }

    /// What all ask for together, in minor units.
    public long amount() {
        return asks.stream().mapToLong(ask -> ask.applicant().amount()).sum();
    }

    /// The most that anybody asks for, in minor units.
    public long largest() {
        return asks.stream().mapToLong(ask -> ask.applicant().amount()).max().orElse(0);
    }
}
