package org.entrelacs.coordination.cases.http;

import java.util.Map;
import org.entrelacs.coordination.cases.CaseRefusal;
import org.entrelacs.coordination.cases.CaseRefusal.BreaksAreOpen;
import org.entrelacs.coordination.cases.CaseRefusal.CaseIsClosed;
import org.entrelacs.coordination.cases.CaseRefusal.ModeIsUnchanged;
import org.entrelacs.coordination.cases.CaseRefusal.NoSuchCase;
import org.entrelacs.edge.Problem;

/// What the rules of a case refuse, as problems.
final class CaseProblems {
    static final Problem NO_SUCH_CASE = Problem.notFound("no-such-case", "There is no case for this person.");
    static final Problem CASE_IS_CLOSED = Problem.conflict("case-is-closed", "The case is closed.", Map.of());

    private CaseProblems() {}

    static Problem of(CaseRefusal refusal) {
        return switch (refusal) {
            case NoSuchCase _ -> NO_SUCH_CASE;
            case CaseIsClosed _ -> CASE_IS_CLOSED;
            case ModeIsUnchanged(var mode) ->
                Problem.conflict("mode-is-unchanged", "The case is in this mode already.", Map.of("mode", mode));
            case BreaksAreOpen(var breaks) ->
                Problem.conflict(
                        "breaks-are-open", "Continuity breaks of this case are still open.", Map.of("breaks", breaks));
        };
    }
}
