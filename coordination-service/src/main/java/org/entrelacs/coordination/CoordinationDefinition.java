package org.entrelacs.coordination;

import java.util.List;
import org.entrelacs.contract.coordination.CaseEvent;
import org.entrelacs.contract.coordination.CaseloadEvent;
import org.entrelacs.coordination.caseload.Caseload;
import org.entrelacs.coordination.caseload.CaseloadCommand;
import org.entrelacs.coordination.caseload.CaseloadDecider;
import org.entrelacs.coordination.caseload.CaseloadRefusal;
import org.entrelacs.coordination.caseload.reaction.WhenCaseClosed;
import org.entrelacs.coordination.caseload.reaction.WhenCaseManagerAssigned;
import org.entrelacs.coordination.caseload.reaction.WhenCaseManagerNotAssigned;
import org.entrelacs.coordination.cases.Case;
import org.entrelacs.coordination.cases.CaseCommand;
import org.entrelacs.coordination.cases.CaseDecider;
import org.entrelacs.coordination.cases.CaseRefusal;
import org.entrelacs.coordination.cases.reaction.WhenCaseReturned;
import org.entrelacs.coordination.cases.reaction.WhenCaseTaken;
import org.entrelacs.coordination.cases.reaction.WhenDependencyBroken;
import org.entrelacs.coordination.cases.reaction.WhenDependencyLapsed;
import org.entrelacs.coordination.cases.reaction.WhenDependencyRepaired;
import org.entrelacs.coordination.cases.reaction.WhenIntakeTriaged;
import org.entrelacs.coordination.dependency.DependencyDecider;
import org.entrelacs.coordination.dependency.reaction.WhenDependencyFactsArise;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamKind;

/// The rules of this service as the kernel takes them. Knows no framework, so that whoever reads the log
/// can fold it by the very same rules.
public final class CoordinationDefinition {
    private final StreamKind<CaseCommand, Case, CaseEvent, CaseRefusal> cases = CaseDecider.kind();
    private final StreamKind<CaseloadCommand, Caseload, CaseloadEvent, CaseloadRefusal> caseloads;

    /// @param caseloadNorm persons per case manager
    public CoordinationDefinition(int caseloadNorm) {
        this.caseloads = CaseloadDecider.kind(caseloadNorm);
    }

    public StreamKind<CaseCommand, Case, CaseEvent, CaseRefusal> cases() {
        return cases;
    }

    public StreamKind<CaseloadCommand, Caseload, CaseloadEvent, CaseloadRefusal> caseloads() {
        return caseloads;
    }

    public ServiceDefinition with(Projection... views) {
        return new ServiceDefinition(
                "coordination", List.of(cases, caseloads, DependencyDecider.kind()), reactions(), List.of(views));
    }

    private static List<Reaction<?, ?>> reactions() {
        return List.of(
                new WhenIntakeTriaged(),
                new WhenCaseTaken(),
                new WhenCaseReturned(),
                new WhenCaseManagerAssigned(),
                new WhenCaseManagerNotAssigned(),
                new WhenCaseClosed(),
                new WhenDependencyFactsArise(),
                new WhenDependencyBroken(),
                new WhenDependencyRepaired(),
                new WhenDependencyLapsed());
    }
}
