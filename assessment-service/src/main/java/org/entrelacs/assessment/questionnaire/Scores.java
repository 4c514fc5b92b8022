package org.entrelacs.assessment.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Calculation;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item;
import org.entrelacs.assessment.questionnaire.FormReader.CalculatedItem;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.FHIRLexer.FHIRLexerException;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Questionnaire;

/// Parses the expressions of a questionnaire and finds out which questions each of them reads.
final class Scores {
    /// What every FHIRPath engine knows; the rest must be a variable that stands before.
    private static final Set<String> KNOWN = Set.of("resource", "rootResource", "sct", "loinc", "ucum");

    private final List<Fault> faults;
    private final Map<String, Set<String>> questionsBelow = new LinkedHashMap<>();
    private final Set<String> everyQuestion;
    private final List<CalculatedItem> calculated;
    private final Map<String, Set<String>> readByVariable = new LinkedHashMap<>();

    Scores(List<Fault> faults, List<Item> items, List<CalculatedItem> calculated) {
        this.faults = faults;
        this.calculated = calculated;
        this.everyQuestion = CompiledQuestionnaire.questionsOf(items).keySet();
        index(items);
    }

    interface Parser {
        ExpressionNode parse(String expression) throws FHIRLexerException;
    }

    Map<String, ExpressionNode> variables(Questionnaire questionnaire, Parser parser) {
        Map<String, ExpressionNode> variables = new LinkedHashMap<>();
        List<Extension> extensions = questionnaire.getExtension();
        for (int i = 0; i < extensions.size(); i++) {
            if (FormReader.VARIABLE.equals(extensions.get(i).getUrl())) {
                String path = "extension[" + i + "]";
                Optional<Expression> expression = FormReader.expression(extensions.get(i), path, faults);
                if (expression.isPresent()) {
                    variable(expression.get(), path + ".valueExpression", parser, variables);
                }
            }
        }
        return variables;
    }

    private void variable(Expression expression, String path, Parser parser, Map<String, ExpressionNode> variables) {
        String name = expression.hasName() ? expression.getName() : "";
        if (name.isBlank() || KNOWN.contains(name) || readByVariable.containsKey(name)) {
            faults.add(new Fault(path + ".name", "must be a name of its own"));
            return;
        }
        parse(expression.getExpression(), path + ".expression", parser).ifPresent(node -> {
            readByVariable.put(name, read(node, path + ".expression"));
            variables.put(name, node);
        });
    }

    List<Calculation> calculations(Parser parser) {
        List<Calculation> calculations = new ArrayList<>();
        for (CalculatedItem item : calculated) {
            parse(item.expression(), item.path(), parser)
                    .ifPresent(node -> calculations.add(
                            new Calculation(item.linkId(), node, read(node, item.path()), item.whole())));
        }
        return List.copyOf(calculations);
    }

    private Optional<ExpressionNode> parse(String expression, String path, Parser parser) {
        try {
            return Optional.of(parser.parse(expression));
        } catch (FHIRLexerException e) {
            faults.add(new Fault(path, "is not FHIRPath: " + e.getMessage()));
            return Optional.empty();
        }
    }

    /// Link ids of the questions that an expression reads, in the order of the form.
    private Set<String> read(ExpressionNode expression, String path) {
        References references = References.of(expression);
        Set<String> read = new HashSet<>();
        if (references.everyItem()) {
            read.addAll(everyQuestion);
        }
        for (String linkId : references.linkIds()) {
            read.addAll(known(linkId, path));
        }
        for (String linkId : references.passed()) {
            var _ = known(linkId, path);
        }
        for (String name : references.variables()) {
            if (!KNOWN.contains(name)) {
                read.addAll(readBy(name, path));
            }
        }
        Set<String> inOrder = new LinkedHashSet<>(everyQuestion);
        inOrder.retainAll(read);
        return Collections.unmodifiableSet(inOrder);
    }

    private Set<String> known(String linkId, String path) {
        Set<String> questions = questionsBelow.get(linkId);
        if (questions == null) {
            faults.add(new Fault(path, "reads '" + linkId + "', which is no question or group of the questionnaire"));
            return Set.of();
        }
        return questions;
    }

    private Set<String> readBy(String variable, String path) {
        Set<String> read = readByVariable.get(variable);
        if (read == null) {
            faults.add(new Fault(path, "reads %" + variable + ", which is no variable declared before it"));
            return Set.of();
        }
        return read;
    }

    private void index(List<Item> items) {
        for (Item item : items) {
            switch (item) {
                case Item.Group(var linkId, var inner) -> {
                    questionsBelow.put(
                            linkId, CompiledQuestionnaire.questionsOf(inner).keySet());
                    index(inner);
                }
                case Item.Question question -> questionsBelow.put(question.linkId(), Set.of(question.linkId()));
                case Item.Unasked _ -> {}
            }
        }
    }
}
