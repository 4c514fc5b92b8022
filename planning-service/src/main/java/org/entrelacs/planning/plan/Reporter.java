package org.entrelacs.planning.plan;

/// Who reports on a service: a provider on its own only, a case manager on any.
public sealed interface Reporter {
    record Provider(String organisation) implements Reporter {}

    record CaseManager() implements Reporter {}

    default boolean reportsOn(PlannedService service) {
        return speaksFor(service.terms().provider());
    }

    default boolean speaksFor(String provider) {
        return switch (this) {
            case Provider(var organisation) -> organisation.equals(provider);
            case CaseManager _ -> true;
        };
    }
}
