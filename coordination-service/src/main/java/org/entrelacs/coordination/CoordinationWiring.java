package org.entrelacs.coordination;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.entrelacs.contract.coordination.CaseEvent;
import org.entrelacs.contract.coordination.CaseloadEvent;
import org.entrelacs.contract.coordination.DependencyEvent;
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
import org.entrelacs.coordination.cases.view.BreakList;
import org.entrelacs.coordination.cases.view.CaseList;
import org.entrelacs.coordination.dependency.Dependencies;
import org.entrelacs.coordination.dependency.DependencyCommand;
import org.entrelacs.coordination.dependency.DependencyDecider;
import org.entrelacs.coordination.dependency.reaction.WhenDependencyFactsArise;
import org.entrelacs.coordination.dependency.view.Register;
import org.entrelacs.coordination.timeline.view.Timeline;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Streams;

/// Rules, reactions and views put together.
@Singleton
public class CoordinationWiring {
    private final StreamKind<CaseCommand, Case, CaseEvent, CaseRefusal> cases = CaseDecider.kind();
    private final StreamKind<DependencyCommand, Dependencies, DependencyEvent, Void> dependencies =
            DependencyDecider.kind();
    private final StreamKind<CaseloadCommand, Caseload, CaseloadEvent, CaseloadRefusal> caseloads;

    CoordinationWiring(CoordinationConfig config) {
        this.caseloads = CaseloadDecider.kind(config.caseloadNorm());
    }

    @Produces
    @Singleton
    ServiceDefinition definition(Register register, Timeline timeline, CaseList caseList, BreakList breaks) {
        return new ServiceDefinition(
                "coordination",
                List.of(cases, caseloads, dependencies),
                reactions(),
                List.of(register, timeline, caseList, breaks));
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

    @Produces
    @Singleton
    Streams<CaseCommand, Case, CaseEvent, CaseRefusal> cases(StreamHost host) {
        return host.streams(cases);
    }

    @Produces
    @Singleton
    Streams<CaseloadCommand, Caseload, CaseloadEvent, CaseloadRefusal> caseloads(StreamHost host) {
        return host.streams(caseloads);
    }

    @Produces
    @Singleton
    Register register() {
        return new Register();
    }

    @Produces
    @Singleton
    Timeline timeline() {
        return new Timeline();
    }

    @Produces
    @Singleton
    CaseList caseList() {
        return new CaseList();
    }

    @Produces
    @Singleton
    BreakList breakList() {
        return new BreakList();
    }
}
