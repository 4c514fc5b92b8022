package org.entrelacs.planning.eligibility;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.Severity;
import org.jspecify.annotations.Nullable;

/// What is known of a person; null for what is not.
///
/// @param severities of the disability by ICF category; what was measured and not found is missing
public record PersonFacts(
        @Nullable Age age,
        @Nullable Integer gir,
        @Nullable String territory,
        @Nullable Boolean livesAlone,
        @Nullable Map<String, Severity> severities) {

    public static final PersonFacts NONE = new PersonFacts(null, null, null, null, null);

    private static final String GIR = "gir";

    /// As far as a plan knows its person.
    public static PersonFacts of(List<Score> scores, List<AssessedNeed> needs) {
        Integer gir = scores.stream()
                .filter(score -> score.code().equals(GIR))
                .map(score -> score.value().intValue())
                .findFirst()
                .orElse(null);
        return new PersonFacts(
                null,
                gir,
                null,
                null,
                needs.stream()
                        .collect(Collectors.toMap(AssessedNeed::code, AssessedNeed::severity, PersonFacts::worse)));
    }

    private static Severity worse(Severity one, Severity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /// These facts, and the others where these know nothing.
    public PersonFacts or(PersonFacts others) {
        return new PersonFacts(
                age == null ? others.age : age,
                gir == null ? others.gir : gir,
                territory == null ? others.territory : territory,
                livesAlone == null ? others.livesAlone : livesAlone,
                severities == null ? others.severities : severities);
    }
}
