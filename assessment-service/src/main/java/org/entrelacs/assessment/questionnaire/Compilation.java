package org.entrelacs.assessment.questionnaire;

import java.util.List;
import org.entrelacs.fhir.Fault;

/// What the compiler made of a questionnaire.
public sealed interface Compilation {

    record Compiled(CompiledQuestionnaire questionnaire) implements Compilation {}

    /// @param faults at least one
    record Rejected(List<Fault> faults) implements Compilation {}
}
