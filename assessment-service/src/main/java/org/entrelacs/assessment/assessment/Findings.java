package org.entrelacs.assessment.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.AssessedNeed;
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
