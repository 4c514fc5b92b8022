package org.entrelacs.planning.plan.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Those parts of FHIR R4 that a care plan is told in; names and codes are FHIR's.
final class Fhir {
    private Fhir() {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CarePlan(
            String resourceType,
            List<Identifier> identifier,
            List<Record> contained,
            String status,
            String intent,
            Reference subject,
            List<Reference> addresses,
            List<Reference> supportingInfo,
            List<Reference> goal,
            List<Activity> activity) {}

    record Activity(Reference reference) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Condition(String resourceType, String id, List<Identifier> identifier, Concept code, Reference subject) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Goal(
            String resourceType,
            String id,
            List<Identifier> identifier,
            String lifecycleStatus,
            @Nullable Concept achievementStatus,
            Concept description,
            Reference subject,
            List<Target> target,
            List<Reference> addresses) {}

    record Target(LocalDate dueDate) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ServiceRequest(
            String resourceType,
            String id,
            List<Extension> extension,
            List<Identifier> identifier,
            String status,
            String intent,
            Concept code,
            Quantity quantityQuantity,
            Reference subject,
            Timing occurrenceTiming,
            List<Reference> performer,
            List<Reference> reasonReference) {}

    record Extension(String url, Reference valueReference) {}

    record Identifier(String system, String value) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Reference(
            @Nullable String reference,
            @Nullable String type,
            @Nullable Identifier identifier) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Concept(List<Coding> coding, @Nullable String text) {}

    record Coding(String system, String code) {}

    record Quantity(BigDecimal value, String unit, String system, String code) {}

    record Timing(Repeat repeat) {}

    record Repeat(Quantity boundsDuration, int frequency, int period, String periodUnit) {}
}
