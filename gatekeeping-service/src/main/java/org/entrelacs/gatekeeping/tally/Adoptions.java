package org.entrelacs.gatekeeping.tally;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.entrelacs.contract.gatekeeping.PolicyEvent;
import org.entrelacs.contract.gatekeeping.PolicyEvent.PolicyAdopted;
import org.entrelacs.contract.gatekeeping.PolicyEvent.PolicyDrafted;

/// Which versions of policies were adopted, by whom and when. What is only drafted is nobody's policy.
///
/// Not safe for several threads: whoever keeps it sees to that.
public final class Adoptions {
    private final TreeMap<String, TreeMap<Integer, PolicyAdopted>> adopted = new TreeMap<>();

    public void take(PolicyEvent event) {
        switch (event) {
            case PolicyDrafted _ -> {}
            case PolicyAdopted adoption ->
                adopted.computeIfAbsent(adoption.content().policy(), _ -> new TreeMap<>())
                        .put(adoption.content().version(), adoption);
        }
    }

    /// In order of policy, the newest version first.
    public List<PolicyAdopted> all() {
        return adopted.values().stream()
                .flatMap(versions -> versions.descendingMap().values().stream())
                .toList();
    }

    public Optional<PolicyAdopted> of(String policy, int version) {
        return Optional.ofNullable(adopted.get(policy)).map(versions -> versions.get(version));
    }

    /// Whether it is the newest version adopted, which envelopes take.
    public boolean isInForce(PolicyAdopted adoption) {
        var content = adoption.content();
        return Optional.ofNullable(adopted.get(content.policy()))
                .filter(versions -> versions.lastKey() == content.version())
                .isPresent();
    }
}
