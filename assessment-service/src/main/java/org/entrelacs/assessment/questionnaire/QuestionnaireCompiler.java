package org.entrelacs.assessment.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.assessment.questionnaire.Compilation.Compiled;
import org.entrelacs.assessment.questionnaire.Compilation.Rejected;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Calculation;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item;
import org.entrelacs.assessment.questionnaire.FormulaReader.Scope;
import org.entrelacs.fhir.Fault;
import org.entrelacs.fhir.FhirReader;
import org.entrelacs.fhir.FhirReader.Misread;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.FHIRLexer.FHIRLexerException;
import org.hl7.fhir.r4.model.Questionnaire;

/// Makes a FHIR R4 `Questionnaire` ready to answer and to score. What would change the meaning of
/// answers and is not supported is rejected, each with its path; nothing of that kind is passed
/// over.
public final class QuestionnaireCompiler {
    private final FhirPath fhirPath;

    public QuestionnaireCompiler(FhirPath fhirPath) {
        this.fhirPath = fhirPath;
    }

    /// @param tree JSON values as Jackson reads them
    public Compilation compile(Map<String, Object> tree) {
        try {
            return compile(FhirReader.read(Questionnaire.class, tree));
        } catch (Misread misread) {
            return new Rejected(misread.faults());
        }
    }

    private Compilation compile(Questionnaire questionnaire) {
        List<Fault> faults = new ArrayList<>();
        if (questionnaire.hasModifierExtension()) {
            faults.add(new Fault("modifierExtension", "is not supported"));
        }
        var index = new FormIndex(questionnaire);
        var formulas = new FormulaReader(faults, index, this::parse);
        var form = new FormReader(
                faults,
                formulas,
                new ConditionReader(faults, index, formulas),
                new OptionReader(faults, questionnaire));
        Scope scope = formulas.scope(Scope.QUESTIONNAIRE, "", questionnaire.getExtension(), "");
        List<Item> items = form.items(questionnaire.getItem(), scope, "", false);
        List<Calculation> calculations =
                Order.of(items, form.calculations(), form.paths(), faults).calculations(index);
        if (!faults.isEmpty()) {
            return new Rejected(List.copyOf(faults));
        }
        return new Compiled(new CompiledQuestionnaire(
                Optional.ofNullable(questionnaire.getUrl()).orElse(""),
                Optional.ofNullable(questionnaire.getVersion()).orElse(""),
                questionnaire,
                items,
                Collections.unmodifiableMap(CompiledQuestionnaire.questionsOf(items)),
                calculations,
                isConditional(items)));
    }

    /// A question below another one is asked only with an answer to that.
    private static boolean isConditional(List<Item> items) {
        return items.stream()
                .anyMatch(item -> !(item.condition() instanceof Condition.Always)
                        || (item instanceof Item.Question
                                && !CompiledQuestionnaire.questionsOf(item.items())
                                        .isEmpty())
                        || isConditional(item.items()));
    }

    private ExpressionNode parse(String expression) throws FHIRLexerException {
        return fhirPath.with(engine -> JsonNames.replaced(engine, engine.parse(expression)));
    }
}
