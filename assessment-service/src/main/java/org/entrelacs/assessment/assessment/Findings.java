package org.entrelacs.assessment.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.AssessedNeed;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// What each assessment found about each need, oldest first, so that one entered in error can be taken out again.
///
/// @param byNeed by id of the need
public record Findings(OrderedPMap<String, PVector<Finding>> byNeed) {
    static final Findings NONE = new Findings(OrderedPMap.empty());

    public sealed interface Finding {
        String assessment();

        record Present(String assessment, AssessedNeed need) implements Finding {}

        record Gone(String assessment) implements Finding {}
    }

    List<AssessedNeed> needs() {
        List<AssessedNeed> needs = new ArrayList<>();
        for (String need : byNeed.keySet()) {
            current(need).ifPresent(needs::add);
        }
        return List.copyOf(needs);
    }

    Optional<AssessedNeed> current(String need) {
        PVector<Finding> findings = byNeed.getOrDefault(need, TreePVector.empty());
        return !findings.isEmpty() && findings.getLast() instanceof Finding.Present(var _, var assessed)
                ? Optional.of(assessed)
                : Optional.empty();
    }

    Findings with(String need, Finding finding) {
        return new Findings(
                byNeed.plus(need, byNeed.getOrDefault(need, TreePVector.empty()).plus(finding)));
    }

    /// The measures of an assessment put in the place of what it had found. They stand behind
    /// those of the assessments completed before it, so that a later measure still counts.
    ///
    /// @param earlier ids of the assessments completed before it
    Findings replaced(String assessment, Measures measures, Collection<String> earlier) {
        Findings after = without(assessment);
        for (AssessedNeed need : measures.found()) {
            after = after.inserted(need.need(), new Finding.Present(assessment, need), earlier);
        }
        for (String need : measures.cleared()) {
            if (after.lastOf(need, earlier) instanceof Finding.Present) {
                after = after.inserted(need, new Finding.Gone(assessment), earlier);
            }
        }
        return after;
    }

    /// What an assessment found.
    Measures of(String assessment) {
        List<AssessedNeed> found = new ArrayList<>();
        List<String> cleared = new ArrayList<>();
        byNeed.forEach((need, findings) -> findings.stream()
                .filter(finding -> finding.assessment().equals(assessment))
                .forEach(finding -> {
                    switch (finding) {
                        case Finding.Present(var _, var assessed) -> found.add(assessed);
                        case Finding.Gone _ -> cleared.add(need);
                    }
                }));
        return new Measures(List.copyOf(found), List.copyOf(cleared));
    }

    private Findings inserted(String need, Finding finding, Collection<String> earlier) {
        PVector<Finding> findings = byNeed.getOrDefault(need, TreePVector.empty());
        return new Findings(byNeed.plus(need, findings.plus(place(findings, earlier), finding)));
    }

    private @Nullable Finding lastOf(String need, Collection<String> earlier) {
        PVector<Finding> findings = byNeed.getOrDefault(need, TreePVector.empty());
        int place = place(findings, earlier);
        return place == 0 ? null : findings.get(place - 1);
    }

    private static int place(List<Finding> findings, Collection<String> earlier) {
        int place = 0;
        for (int i = 0; i < findings.size(); i++) {
            if (earlier.contains(findings.get(i).assessment())) {
                place = i + 1;
            }
        }
        return place;
    }

    Findings without(String assessment) {
        OrderedPMap<String, PVector<Finding>> left = byNeed;
        for (var entry : byNeed.entrySet()) {
            List<Finding> others = entry.getValue().stream()
                    .filter(finding -> !finding.assessment().equals(assessment))
                    .toList();
            left = left.plus(entry.getKey(), TreePVector.from(others));
        }
        return new Findings(left);
    }
}
