package org.entrelacs.assessment;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Map;
import org.entrelacs.assessment.questionnaire.Compilation.Compiled;
import org.entrelacs.assessment.questionnaire.QuestionnaireCompiler;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.assessment.shipped.ShippedInstruments;

/// The first questionnaire of a process takes a second, most of it to read HAPI's model of FHIR. It is spent here,
/// beside the start, and not by the first caller.
@Singleton
class WarmUp {
    private final Provider<QuestionnaireCompiler> compiler;
    private final Provider<Scoring> scoring;

    @Inject
    WarmUp(Provider<QuestionnaireCompiler> compiler, Provider<Scoring> scoring) {
        this.compiler = compiler;
        this.scoring = scoring;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("warm-up").start(this::scoreNothing);
    }

    private void scoreNothing() {
        if (compiler.get().compile(ShippedInstruments.questionnaire("aggir")) instanceof Compiled(var aggir)) {
            var _ = scoring.get().score(aggir, Map.of());
        }
    }
}
