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
import org.entrelacs.assessment.questionnaire.FhirReader.Misread;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.FHIRLexer.FHIRLexerException;
import org.hl7.fhir.r4.model.Questionnaire;

/// Makes a FHIR R4 `Questionnaire` ready to answer and to score. What would change the meaning of answers and is not
/// supported is rejected, each with its path; nothing of that kind is passed over.
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
        FormReader form = new FormReader(faults, questionnaire);
        List<Item> items = form.items();
        Scores scores = new Scores(faults, items, form.calculated());
        Map<String, ExpressionNode> variables = scores.variables(questionnaire, this::parse);
        List<Calculation> calculations = scores.calculations(this::parse);
        if (!faults.isEmpty()) {
            return new Rejected(List.copyOf(faults));
        }
        return new Compiled(new CompiledQuestionnaire(
                Optional.ofNullable(questionnaire.getUrl()).orElse(""),
                Optional.ofNullable(questionnaire.getVersion()).orElse(""),
                items,
                Collections.unmodifiableMap(CompiledQuestionnaire.questionsOf(items)),
                Collections.unmodifiableMap(variables),
                calculations));
    }

    private ExpressionNode parse(String expression) throws FHIRLexerException {
        return fhirPath.with(engine -> engine.parse(expression));
    }
}
