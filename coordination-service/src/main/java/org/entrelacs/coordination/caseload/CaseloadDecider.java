package org.entrelacs.coordination.caseload;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.coordination.CaseloadEvent;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseReturned;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.coordination.caseload.CaseloadCommand.ReturnCase;
import org.entrelacs.coordination.caseload.CaseloadCommand.TakeCase;
import org.entrelacs.coordination.caseload.CaseloadRefusal.CaseAlreadyTaken;
import org.entrelacs.coordination.caseload.CaseloadRefusal.CaseIsClosed;
import org.entrelacs.coordination.caseload.CaseloadRefusal.CaseNotInCaseload;
import org.entrelacs.coordination.caseload.CaseloadRefusal.CaseloadFull;
import org.entrelacs.coordination.caseload.CaseloadRefusal.NoSuchCase;
import org.entrelacs.log.Decider;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;
import org.pcollections.HashTreePSet;

/// The rules of a caseload: never above the norm. A norm that is lowered later takes no case away.
public final class CaseloadDecider implements Decider<CaseloadCommand, Caseload, CaseloadEvent, CaseloadRefusal> {
    public static final String KIND = "caseload";
    private final int norm;

    /// @param norm persons per case manager
    public CaseloadDecider(int norm) {
        this.norm = norm;
    }

    public static StreamKind<CaseloadCommand, Caseload, CaseloadEvent, CaseloadRefusal> kind(int norm) {
        return new StreamKind<>(KIND, new CaseloadDecider(norm), CaseloadEvent.class);
    }

    @Override
    public Caseload initial() {
        return new Caseload(HashTreePSet.empty());
    }

    @Override
    public Verdict<CaseloadEvent, CaseloadRefusal> decide(CaseloadCommand command, Caseload load) {
        return switch (command) {
            case TakeCase take -> take(take, load);
            case ReturnCase back when !load.persons().contains(back.person()) -> refuse(new CaseNotInCaseload());
            case ReturnCase(var person, var reason) -> accept(new CaseReturned(person, reason));
        };
    }

    private Verdict<CaseloadEvent, CaseloadRefusal> take(TakeCase take, Caseload load) {
        return switch (take.standing()) {
            case ABSENT -> refuse(new NoSuchCase());
            case CLOSED -> refuse(new CaseIsClosed());
            case OPEN, UNREAD -> takeOpen(take.person(), load);
        };
    }

    private Verdict<CaseloadEvent, CaseloadRefusal> takeOpen(PersonId person, Caseload load) {
        if (load.persons().contains(person)) {
            return refuse(new CaseAlreadyTaken());
        }
        return load.persons().size() >= norm ? refuse(new CaseloadFull(norm)) : accept(new CaseTaken(person));
    }

    @Override
    public Caseload evolve(Caseload load, CaseloadEvent event) {
        return switch (event) {
            case CaseTaken(var person)
            when !load.persons().contains(person) -> new Caseload(load.persons().plus(person));
            case CaseReturned returned
            when load.persons().contains(returned.person()) ->
                new Caseload(load.persons().minus(returned.person()));
            case CaseTaken _, CaseReturned _ -> throw new IllegalStateException(event + " cannot follow " + load);
        };
    }
}
