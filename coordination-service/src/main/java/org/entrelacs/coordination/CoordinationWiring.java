package org.entrelacs.coordination;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.entrelacs.contract.coordination.CaseEvent;
import org.entrelacs.contract.coordination.CaseloadEvent;
import org.entrelacs.coordination.caseload.Caseload;
import org.entrelacs.coordination.caseload.CaseloadCommand;
import org.entrelacs.coordination.caseload.CaseloadRefusal;
import org.entrelacs.coordination.cases.Case;
import org.entrelacs.coordination.cases.CaseCommand;
import org.entrelacs.coordination.cases.CaseRefusal;
import org.entrelacs.coordination.cases.view.BreakList;
import org.entrelacs.coordination.cases.view.CaseList;
import org.entrelacs.coordination.dependency.view.Register;
import org.entrelacs.coordination.timeline.view.Timeline;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.Streams;

/// Rules and views put together.
@Singleton
public class CoordinationWiring {
    private final CoordinationDefinition definition;

    CoordinationWiring(CoordinationConfig config) {
        this.definition = new CoordinationDefinition(config.caseloadNorm());
    }

    @Produces
    @Singleton
    ServiceDefinition definition(Register register, Timeline timeline, CaseList caseList, BreakList breaks) {
        return definition.with(register, timeline, caseList, breaks);
    }

    @Produces
    @Singleton
    Streams<CaseCommand, Case, CaseEvent, CaseRefusal> cases(StreamHost host) {
        return host.streams(definition.cases());
    }

    @Produces
    @Singleton
    Streams<CaseloadCommand, Caseload, CaseloadEvent, CaseloadRefusal> caseloads(StreamHost host) {
        return host.streams(definition.caseloads());
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
