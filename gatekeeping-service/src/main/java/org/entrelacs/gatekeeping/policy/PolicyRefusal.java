package org.entrelacs.gatekeeping.policy;

import java.time.LocalDate;
import java.util.List;

/// Why a policy says no.
public sealed interface PolicyRefusal {
    record InvalidPolicy(List<PolicyFault> faults) implements PolicyRefusal {}

    record NoSuchVersion(int version) implements PolicyRefusal {}

    record VersionIsAdopted(int version) implements PolicyRefusal {}

    /// Envelopes only ever move on to newer versions.
    record NewerVersionAdopted(int adopted) implements PolicyRefusal {}

    record DrafterCannotAdopt(String drafter) implements PolicyRefusal {}

    record AdoptionInFuture(LocalDate on, LocalDate today) implements PolicyRefusal {}
}
