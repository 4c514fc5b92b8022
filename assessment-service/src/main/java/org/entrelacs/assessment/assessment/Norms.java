package org.entrelacs.assessment.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentTerms;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.AssessmentEvent.MinimalChange;

/// What the network asks of assessments.
///
/// @param validFor unless an instrument says otherwise
/// @param byInstrument by id
/// @param dueWithin working days to do a planned one, when nobody names a day
/// @param dueSoon working days before the last day
public record Norms(Period validFor, Map<String, OfInstrument> byInstrument, int dueWithin, int dueSoon) {

    /// @param minimalChanges by code of the score
    public record OfInstrument(Optional<Period> validFor, Map<String, BigDecimal> minimalChanges) {}

    /// The shortest validity holds.
    public AssessmentTerms terms(List<InstrumentVersion> instruments) {
        List<MinimalChange> minimalChanges = new ArrayList<>();
        Period shortest = instruments.stream()
                .map(one -> norm(one).validFor().orElse(validFor))
                .min(Comparator.comparing(LocalDate.EPOCH::plus))
                .orElse(validFor);
        for (InstrumentVersion one : instruments) {
            norm(one).minimalChanges().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(norm -> new MinimalChange(one.instrument(), norm.getKey(), norm.getValue()))
                    .forEach(minimalChanges::add);
        }
        return new AssessmentTerms(shortest, List.copyOf(minimalChanges));
    }

    private OfInstrument norm(InstrumentVersion one) {
        return byInstrument.getOrDefault(one.instrument(), new OfInstrument(Optional.empty(), Map.of()));
    }
}
