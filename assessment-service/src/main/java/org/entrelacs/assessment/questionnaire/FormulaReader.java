package org.entrelacs.assessment.questionnaire;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entrelacs.fhir.Fault;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.FHIRLexer.FHIRLexerException;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;

/// Parses the expressions of a questionnaire and finds out what each of them reads. A variable is
/// seen by the expressions that follow on the same element and by those below it.
final class FormulaReader {
    static final String VARIABLE = "http://hl7.org/fhir/StructureDefinition/variable";

    /// What needs no declaration; the rest must be a variable that stands before.
    private static final Set<String> KNOWN =
            Set.of("resource", "rootResource", "context", "questionnaire", "qitem", "sct", "loinc", "ucum");

    private final List<Fault> faults;
    private final FormIndex index;
    private final Parser parser;
    private final Set<Formula> ofTheForm = Collections.newSetFromMap(new IdentityHashMap<>());

    FormulaReader(List<Fault> faults, FormIndex index, Parser parser) {
        this.faults = faults;
        this.index = index;
        this.parser = parser;
    }

    interface Parser {
        ExpressionNode parse(String expression) throws FHIRLexerException;
    }

    /// What an element's expressions see.
    ///
    /// @param item link id; empty for the questionnaire as a whole
    record Scope(String item, Map<String, Formula> variables) {
        static final Scope QUESTIONNAIRE = new Scope("", Map.of());
    }

    /// The scope of an element, with the variables that it declares itself.
    ///
    /// @param path of the element, with a `.` behind it unless it is empty
    Scope scope(Scope outer, String item, List<Extension> extensions, String path) {
        Scope scope = new Scope(item, outer.variables());
        for (int i = 0; i < extensions.size(); i++) {
            if (VARIABLE.equals(extensions.get(i).getUrl())) {
                scope = declared(scope, extensions.get(i), path + "extension[" + i + "]");
            }
        }
        return scope;
    }

    private Scope declared(Scope scope, Extension extension, String path) {
        Optional<Expression> expression = expression(extension, path);
        if (expression.isEmpty()) {
            return scope;
        }
        String name = expression.get().hasName() ? expression.get().getName() : "";
        if (name.isBlank() || KNOWN.contains(name) || scope.variables().containsKey(name)) {
            fault(path + ".valueExpression.name", "must be a name of its own");
            return scope;
        }
        Map<String, Formula> variables = new LinkedHashMap<>(scope.variables());
        formula(expression.get(), scope, path + ".valueExpression.expression")
                .ifPresent(formula -> variables.put(name, formula));
        return new Scope(scope.item(), Collections.unmodifiableMap(variables));
    }

    /// The formula of an extension that holds an expression; empty, with a fault, when there is
    /// none to be had.
    Optional<Formula> formula(Extension extension, Scope scope, String path) {
        return expression(extension, path)
                .flatMap(expression -> formula(expression, scope, path + ".valueExpression.expression"));
    }

    private Optional<Expression> expression(Extension extension, String path) {
        if (!(extension.getValue() instanceof Expression expression) || !expression.hasExpression()) {
            fault(path, "must be a valueExpression with an expression");
            return Optional.empty();
        }
        if (!"text/fhirpath".equals(expression.getLanguage())) {
            fault(path + ".valueExpression.language", "must be text/fhirpath");
            return Optional.empty();
        }
        return Optional.of(expression);
    }

    private Optional<Formula> formula(Expression expression, Scope scope, String path) {
        try {
            return Optional.of(formula(parser.parse(expression.getExpression()), scope, path));
        } catch (FHIRLexerException e) {
            fault(path, "is not FHIRPath: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Formula formula(ExpressionNode node, Scope scope, String path) {
        References references = References.of(node, ofTheForm(scope));
        Set<String> questions = new HashSet<>(references.everyItem() ? index.everyQuestion() : Set.of());
        Set<String> calculated = new LinkedHashSet<>();
        for (String linkId : references.linkIds()) {
            questions.addAll(known(linkId, path));
            if (index.isCalculated(linkId)) {
                calculated.add(linkId);
            }
        }
        for (String linkId : references.passed()) {
            var _ = known(linkId, path);
        }
        for (String name : references.variables()) {
            Formula variable = scope.variables().get(name);
            if (variable != null) {
                questions.addAll(variable.questions());
                calculated.addAll(variable.calculated());
            } else if (!isKnown(name)) {
                fault(path, "reads %" + name + ", which is no variable declared before it");
            }
        }
        Formula formula = new Formula(
                node,
                scope.item(),
                scope.variables(),
                index.inOrder(questions),
                Collections.unmodifiableSet(calculated));
        if (references.isOfTheForm(node)) {
            ofTheForm.add(formula);
        }
        return formula;
    }

    private Set<String> ofTheForm(Scope scope) {
        Set<String> names = new HashSet<>();
        scope.variables().forEach((name, formula) -> {
            if (ofTheForm.contains(formula)) {
                names.add(name);
            }
        });
        return names;
    }

    private static boolean isKnown(String name) {
        return KNOWN.contains(name) || name.startsWith("vs-") || name.startsWith("ext-");
    }

    private Set<String> known(String linkId, String path) {
        Optional<Set<String>> questions = index.questionsOf(linkId);
        if (questions.isEmpty()) {
            fault(path, "reads '" + linkId + "', which is no question or group of the questionnaire");
        }
        return questions.orElse(Set.of());
    }

    private void fault(String path, String reason) {
        faults.add(new Fault(path, reason));
    }
}
