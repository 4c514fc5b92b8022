package org.entrelacs.assessment.questionnaire;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.hl7.fhir.exceptions.PathEngineException;
import org.hl7.fhir.r4.fhirpath.BaseHostServices;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.utilities.fhirpath.FHIRPathConstantEvaluationMode;

/// FHIRPath engines, as many as there are processors. An engine serves one thread at a time; a thread that finds none
/// free waits, which costs nothing, since the work is all computing. (Virtual threads rule out an engine per thread.)
public final class FhirPath {
    private final BlockingQueue<FHIRPathEngine> free;

    public FhirPath() {
        int engines = Runtime.getRuntime().availableProcessors();
        free = new ArrayBlockingQueue<>(engines);
        for (int i = 0; i < engines; i++) {
            free.add(engine());
        }
    }

    private static FHIRPathEngine engine() {
        FhirContext r4 = FhirContext.forR4Cached();
        HapiWorkerContext worker = new HapiWorkerContext(r4, r4.getValidationSupport());
        FHIRPathEngine engine = new FHIRPathEngine(worker);
        engine.setHostServices(new Variables(worker));
        return engine;
    }

    <T> T with(Function<FHIRPathEngine, T> work) {
        FHIRPathEngine engine;
        try {
            engine = free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an engine", e);
        }
        try {
            return work.apply(engine);
        } finally {
            free.add(engine);
        }
    }

    /// One response under evaluation: each variable is computed when it is first asked for, and then kept.
    static final class Evaluation {
        private final QuestionnaireResponse response;
        private final Map<String, ExpressionNode> variables;
        private final Map<String, List<Base>> values = new HashMap<>();

        Evaluation(QuestionnaireResponse response, Map<String, ExpressionNode> variables) {
            this.response = response;
            this.variables = variables;
        }

        List<Base> evaluate(FHIRPathEngine engine, ExpressionNode expression) {
            return engine.evaluate(this, response, response, response, expression);
        }

        private List<Base> variable(FHIRPathEngine engine, String name) {
            List<Base> known = values.get(name);
            if (known != null) {
                return known;
            }
            ExpressionNode expression = variables.get(name);
            List<Base> value = expression == null ? List.of() : evaluate(engine, expression);
            values.put(name, value);
            return value;
        }
    }

    /// Resolves `%name` to the questionnaire's variable of that name.
    private static final class Variables extends BaseHostServices {
        Variables(HapiWorkerContext worker) {
            super(worker);
        }

        @Override
        public List<Base> resolveConstant(
                FHIRPathEngine engine, Object evaluation, String name, FHIRPathConstantEvaluationMode mode)
                throws PathEngineException {
            return mode == FHIRPathConstantEvaluationMode.EXPLICIT && evaluation instanceof Evaluation asked
                    ? asked.variable(engine, name)
                    : List.of();
        }

        @Override
        public boolean log(String argument, List<Base> focus) {
            return false;
        }

        @Override
        public Base resolveReference(FHIRPathEngine engine, Object evaluation, String url, Base from) {
            throw new PathEngineException("resolve() is not supported");
        }

        @Override
        public boolean conformsToProfile(FHIRPathEngine engine, Object evaluation, Base item, String url) {
            throw new PathEngineException("conformsTo() is not supported");
        }

        @Override
        public ValueSet resolveValueSet(FHIRPathEngine engine, Object evaluation, String url) {
            throw new PathEngineException("memberOf() is not supported");
        }

        @Override
        public boolean paramIsType(String name, int index) {
            return false;
        }
    }
}
