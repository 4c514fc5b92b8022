package org.entrelacs.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.audit.finding.Finding;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.audit.finding.Invariant;

/// What an audit has found.
///
/// @param network prefix of its topics
/// @param topics that were read, by name
/// @param figures how much was looked at, by what it is
/// @param counts of findings by the code of their invariant; every invariant is there
/// @param findings the first of each invariant
/// @param notes what is worth knowing and no fault
public record AuditReport(
        String network,
        List<String> topics,
        Instant began,
        Duration took,
        Map<String, Long> figures,
        Map<String, Long> counts,
        List<Finding> findings,
        List<String> notes) {

    static AuditReport of(String network, Collection<String> topics, Instant began, Instant ended, Findings findings) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Invariant invariant : Invariant.values()) {
            counts.put(invariant.code(), findings.counts().getOrDefault(invariant, 0L));
        }
        return new AuditReport(
                network,
                topics.stream().sorted().toList(),
                began,
                Duration.between(began, ended),
                Map.copyOf(findings.figures()),
                counts,
                findings.kept(),
                List.copyOf(findings.notes()));
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    public long figure(String name) {
        return figures.getOrDefault(name, 0L);
    }
}
