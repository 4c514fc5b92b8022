package org.entrelacs.coordination.cases;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.entrelacs.contract.coordination.CaseEvent;
import org.entrelacs.contract.coordination.CaseEvent.CaseClosed;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerNotAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerReleased;
import org.entrelacs.contract.coordination.CaseEvent.CaseOpened;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakRaised;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakResolved;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationMode;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationModeChanged;
import org.entrelacs.contract.coordination.CaseEvent.NotAssignedReason;
import org.entrelacs.coordination.cases.Case.Closed;
import org.entrelacs.coordination.cases.Case.Open;
import org.entrelacs.coordination.cases.Case.Unopened;
import org.entrelacs.coordination.cases.CaseCommand.AssignManager;
import org.entrelacs.coordination.cases.CaseCommand.ChangeMode;
import org.entrelacs.coordination.cases.CaseCommand.CloseCase;
import org.entrelacs.coordination.cases.CaseCommand.OpenCase;
import org.entrelacs.coordination.cases.CaseCommand.RaiseContinuityBreak;
import org.entrelacs.coordination.cases.CaseCommand.ReleaseManager;
import org.entrelacs.coordination.cases.CaseCommand.ResolveContinuityBreak;
import org.entrelacs.coordination.cases.CaseRefusal.BreaksAreOpen;
import org.entrelacs.coordination.cases.CaseRefusal.CaseIsClosed;
import org.entrelacs.coordination.cases.CaseRefusal.ModeIsUnchanged;
import org.entrelacs.coordination.cases.CaseRefusal.NoSuchCase;
import org.entrelacs.log.Decider;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Uuid5;
import org.entrelacs.log.Verdict;

/// The rules of a case.
public final class CaseDecider implements Decider<CaseCommand, Case, CaseEvent, CaseRefusal> {
    public static final String KIND = "case";
    private static final String UNASSIGNED = "unassigned";

    public static StreamKind<CaseCommand, Case, CaseEvent, CaseRefusal> kind() {
        return new StreamKind<>(KIND, new CaseDecider(), CaseEvent.class, true);
    }

    @Override
    public Case initial() {
        return new Unopened(Breaks.NONE);
    }

    @Override
    public Verdict<CaseEvent, CaseRefusal> decide(CaseCommand command, Case state) {
        return switch (command) {
            case OpenCase open -> open(open, state);
            case ChangeMode change -> changeMode(change, state);
            case AssignManager assign -> assign(assign, state);
            case ReleaseManager release -> release(release, state);
            case RaiseContinuityBreak raise -> raise(raise, state);
            case ResolveContinuityBreak resolve -> resolve(resolve, state);
            case CloseCase close -> close(close, state);
        };
    }

    /// Every case begins in ordinary coordination. A later intake opens a closed case again.
    private static Verdict<CaseEvent, CaseRefusal> open(OpenCase open, Case state) {
        return switch (state) {
            case Unopened _, Closed _ -> accept(new CaseOpened(open.intake(), CoordinationMode.ORDINARY));
            case Open _ -> accept();
        };
    }

    private static Verdict<CaseEvent, CaseRefusal> changeMode(ChangeMode change, Case state) {
        return switch (state) {
            case Unopened _ -> refuse(new NoSuchCase());
            case Closed _ -> refuse(new CaseIsClosed());
            case Open open when open.mode() == change.mode() -> refuse(new ModeIsUnchanged(change.mode()));
            case Open _ -> accept(new CoordinationModeChanged(change.mode(), change.reason()));
        };
    }

    /// The caseload waits for the answer, so a no is an event.
    private static Verdict<CaseEvent, CaseRefusal> assign(AssignManager assign, Case state) {
        return switch (state) {
            case Unopened _ -> accept(new CaseManagerNotAssigned(assign.manager(), NotAssignedReason.NO_SUCH_CASE));
            case Closed _ -> accept(new CaseManagerNotAssigned(assign.manager(), NotAssignedReason.CASE_IS_CLOSED));
            case Open open when open.manager().equals(assign.manager()) -> accept();
            case Open open -> accept(new CaseManagerAssigned(assign.manager(), open.manager()));
        };
    }

    private static Verdict<CaseEvent, CaseRefusal> release(ReleaseManager release, Case state) {
        return state instanceof Open open && open.manager().equals(release.manager())
                ? accept(new CaseManagerReleased(release.manager(), release.reason()))
                : accept();
    }

    private static Verdict<CaseEvent, CaseRefusal> raise(RaiseContinuityBreak raise, Case state) {
        UUID id = Uuid5.of(
                Uuid5.ENTRELACS,
                "continuity-break",
                raise.dependency().toString(),
                raise.cause().toString());
        Breaks breaks = state.breaks();
        return breaks.open().containsKey(raise.dependency()) || breaks.ever().contains(id)
                ? accept()
                : accept(new ContinuityBreakRaised(
                        id, raise.dependency(), raise.kind(), raise.resource(), raise.since(), owner(state)));
    }

    private static Verdict<CaseEvent, CaseRefusal> resolve(ResolveContinuityBreak resolve, Case state) {
        return state.breaks()
                .endedAt(resolve.dependency(), resolve.at())
                .<Verdict<CaseEvent, CaseRefusal>>map(id ->
                        accept(new ContinuityBreakResolved(id, resolve.dependency(), resolve.cause(), resolve.at())))
                .orElseGet(() -> accept());
    }

    private static Verdict<CaseEvent, CaseRefusal> close(CloseCase close, Case state) {
        return switch (state) {
            case Unopened _ -> refuse(new NoSuchCase());
            case Closed _ -> refuse(new CaseIsClosed());
            case Open open when !open.breaks().open().isEmpty() -> refuse(new BreaksAreOpen(inOrder(open.breaks())));
            case Open open -> accept(new CaseClosed(close.reason(), open.manager()));
        };
    }

    @Override
    public Case evolve(Case state, CaseEvent event) {
        return switch (event) {
            case CaseOpened(var intake, var mode)
            when !(state instanceof Open) -> new Open(intake, mode, Case.NOBODY, state.breaks());
            case CoordinationModeChanged changed
            when state instanceof Open open -> new Open(open.intake(), changed.mode(), open.manager(), open.breaks());
            case CaseManagerAssigned assigned
            when state instanceof Open open -> new Open(open.intake(), open.mode(), assigned.manager(), open.breaks());
            case CaseManagerReleased _
            when state instanceof Open open -> new Open(open.intake(), open.mode(), Case.NOBODY, open.breaks());
            case CaseManagerNotAssigned _ when !(state instanceof Open) -> state;
            case ContinuityBreakRaised raised -> with(state, state.breaks().with(raised));
            case ContinuityBreakResolved resolved -> with(state, state.breaks().with(resolved));
            case CaseClosed closed
            when state instanceof Open open -> new Closed(open.intake(), closed.reason(), open.breaks());
            case CaseOpened _,
                    CoordinationModeChanged _,
                    CaseManagerAssigned _,
                    CaseManagerReleased _,
                    CaseManagerNotAssigned _,
                    CaseClosed _ -> throw new IllegalStateException(event + " cannot follow " + state);
        };
    }

    private static Case with(Case state, Breaks breaks) {
        return switch (state) {
            case Unopened _ -> new Unopened(breaks);
            case Open open -> new Open(open.intake(), open.mode(), open.manager(), breaks);
            case Closed closed -> new Closed(closed.intake(), closed.reason(), breaks);
        };
    }

    private static String owner(Case state) {
        return state instanceof Open open && !open.manager().equals(Case.NOBODY) ? open.manager() : UNASSIGNED;
    }

    private static List<UUID> inOrder(Breaks breaks) {
        return breaks.open().values().stream()
                .sorted(Comparator.comparing(ContinuityBreakRaised::since)
                        .thenComparing(ContinuityBreakRaised::continuityBreak))
                .map(ContinuityBreakRaised::continuityBreak)
                .toList();
    }
}
