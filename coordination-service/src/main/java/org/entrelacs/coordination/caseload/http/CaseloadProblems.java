package org.entrelacs.coordination.caseload.http;

import java.util.Map;
import org.entrelacs.coordination.caseload.CaseloadRefusal;
import org.entrelacs.coordination.caseload.CaseloadRefusal.CaseAlreadyTaken;
import org.entrelacs.coordination.caseload.CaseloadRefusal.CaseIsClosed;
import org.entrelacs.coordination.caseload.CaseloadRefusal.CaseNotInCaseload;
import org.entrelacs.coordination.caseload.CaseloadRefusal.CaseloadFull;
import org.entrelacs.coordination.caseload.CaseloadRefusal.NoSuchCase;
import org.entrelacs.edge.Problem;

/// What the rules of a caseload refuse, as problems.
final class CaseloadProblems {
    static final Problem NO_SUCH_CASELOAD =
            Problem.notFound("no-such-caseload", "This case manager has never had a case.");

    private CaseloadProblems() {}

    static Problem of(CaseloadRefusal refusal) {
        return switch (refusal) {
            case NoSuchCase _ -> Problem.notFound("no-such-case", "There is no case for this person.");
            case CaseIsClosed _ -> Problem.conflict("case-is-closed", "The case is closed.", Map.of());
            case CaseloadFull(var norm) ->
                Problem.conflict(
                        "caseload-full",
                        "The case manager has as many cases as the norm allows.",
                        Map.of("norm", norm));
            case CaseAlreadyTaken _ ->
                Problem.conflict("case-already-taken", "The case manager has this case already.", Map.of());
            case CaseNotInCaseload _ ->
                Problem.notFound("case-not-in-caseload", "The case manager does not have this case.");
        };
    }
}
