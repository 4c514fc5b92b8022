package org.entrelacs.assessment.questionnaire;

import ca.uhn.fhir.context.FhirContext;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.hl7.fhir.exceptions.PathEngineException;
import org.hl7.fhir.r4.fhirpath.BaseHostServices;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FunctionDetails;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.utilities.fhirpath.FHIRPathConstantEvaluationMode;
import org.jspecify.annotations.Nullable;

/// FHIRPath engines, as many as there are processors. An engine serves one thread at a time; a
/// thread that finds none free waits, which costs nothing, since the work is all computing.
/// (Virtual threads rule out an engine per thread.)
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
        engine.setHostServices(new Host(worker));
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

    /// What the engine is told of the expression that it evaluates.
    private record Asking(Evaluation evaluation, Formula formula) {}

    /// One sheet of answers under evaluation: each variable is computed when it is first asked
    /// for, and then kept.
    static final class Evaluation {
        private final CompiledQuestionnaire questionnaire;
        private final AnsweredForm form;
        private final IdentityHashMap<Formula, List<Base>> values = new IdentityHashMap<>();

        Evaluation(CompiledQuestionnaire questionnaire, AnsweredForm form) {
            this.questionnaire = questionnaire;
            this.form = form;
        }

        AnsweredForm form() {
            return form;
        }

        /// @throws FHIRException where the expression cannot be evaluated, such as a sum of words
        List<Base> evaluate(FHIRPathEngine engine, Formula formula) {
            QuestionnaireResponse response = form.response();
            return engine.evaluate(
                    new Asking(this, formula), response, response, form.node(formula.item()), formula.expression());
        }

        private List<Base> named(FHIRPathEngine engine, Formula formula, String name) {
            if (name.equals("questionnaire")) {
                return List.of(questionnaire.form());
            }
            if (name.equals("qitem")) {
                return List.copyOf(FormIndex.items(questionnaire.form().getItem(), formula.item()));
            }
            Formula variable = formula.variables().get(name);
            return variable == null ? List.of() : variable(engine, variable);
        }

        private List<Base> variable(FHIRPathEngine engine, Formula variable) {
            List<Base> known = values.get(variable);
            if (known != null) {
                return known;
            }
            List<Base> value = evaluate(engine, variable);
            values.put(variable, value);
            return value;
        }
    }

    /// Resolves `%name`, and knows the functions that the engine lacks.
    private static final class Host extends BaseHostServices {
        Host(HapiWorkerContext worker) {
            super(worker);
        }

        @Override
        public List<Base> resolveConstant(
                FHIRPathEngine engine, Object asking, String name, FHIRPathConstantEvaluationMode mode)
                throws PathEngineException {
            return mode == FHIRPathConstantEvaluationMode.EXPLICIT
                            && asking instanceof Asking(var evaluation, var formula)
                    ? evaluation.named(engine, formula, name)
                    : List.of();
        }

        @Override
        public @Nullable FunctionDetails resolveFunction(FHIRPathEngine engine, String name) {
            return Functions.NAMES.contains(name) ? new FunctionDetails(name, 0, 0) : null;
        }

        @Override
        public List<Base> executeFunction(
                FHIRPathEngine engine, Object asking, List<Base> focus, String name, List<List<Base>> parameters) {
            return Functions.apply(name, focus);
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
