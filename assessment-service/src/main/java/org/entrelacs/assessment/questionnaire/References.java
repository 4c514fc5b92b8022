package org.entrelacs.assessment.questionnaire;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Function;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Kind;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Operation;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FHIRConstant;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/// What a FHIRPath expression reads, found in its tree: items named by `where(linkId = '…')`
/// right behind `item`, `descendants()` or `repeat(…)`, and variables. Whoever walks over the
/// items of a named group in another way reads the group, and over those of the response every
/// item; a group on the way to a named item is passed, not read. Items of the questionnaire
/// itself (`%questionnaire`, `%qitem`) are no answers.
final class References {
    private static final Set<String> FORM = Set.of("questionnaire", "qitem");

    private final Set<String> linkIds = new LinkedHashSet<>();
    private final Set<String> passed = new LinkedHashSet<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private final Set<String> formVariables;
    private boolean everyItem;

    private References(Set<String> formVariables) {
        this.formVariables = formVariables;
    }

    /// @param formVariables names of variables that hold parts of the questionnaire
    static References of(ExpressionNode expression, Set<String> formVariables) {
        References references = new References(formVariables);
        references.walk(expression, false, "");
        return references;
    }

    Set<String> linkIds() {
        return linkIds;
    }

    Set<String> passed() {
        return passed;
    }

    /// Without `%`.
    Set<String> variables() {
        return variables;
    }

    boolean everyItem() {
        return everyItem;
    }

    /// Whether the expression is a plain path into the questionnaire.
    boolean isOfTheForm(ExpressionNode expression) {
        return expression.getOpNext() == null && startsAtForm(expression);
    }

    private void walk(@Nullable ExpressionNode node, boolean form, String group) {
        if (node == null) {
            return;
        }
        boolean inForm = form;
        String within = group;
        constant(node).ifPresent(variables::add);
        if (constant(node).isPresent()) {
            inForm = startsAtForm(node);
            within = "";
        }
        if (!inForm && walksOverItems(node)) {
            Optional<String> linkId = linkId(node.getInner());
            if (linkId.isPresent()) {
                within = linkId.get();
                boolean onTheWay = node.getInner().getInner() != null
                        && walksOverItems(node.getInner().getInner());
                (onTheWay ? passed : linkIds).add(within);
            } else if (within.isEmpty()) {
                everyItem = true;
            } else {
                linkIds.add(within);
            }
        } else if (node.getParameters() != null) {
            for (ExpressionNode parameter : node.getParameters()) {
                walk(parameter, inForm, within);
            }
        }
        walk(node.getGroup(), inForm, within);
        walk(node.getInner(), inForm, within);
        walk(node.getOpNext(), form, group);
    }

    private boolean startsAtForm(ExpressionNode node) {
        return constant(node)
                .filter(name -> FORM.contains(name) || formVariables.contains(name))
                .isPresent();
    }

    private static Optional<String> constant(ExpressionNode node) {
        return node.getConstant() instanceof FHIRConstant constant
                        && constant.getValue().startsWith("%")
                ? Optional.of(constant.getValue().substring(1))
                : Optional.empty();
    }

    private static boolean walksOverItems(ExpressionNode node) {
        if (node.getKind() == Kind.Name) {
            return "item".equals(node.getName());
        }
        return node.getKind() == Kind.Function
                && (node.getFunction() == Function.Descendants
                        || node.getFunction() == Function.Children
                        || node.getFunction() == Function.Repeat);
    }

    /// The literal in `where(linkId = '…')`.
    private static Optional<String> linkId(@Nullable ExpressionNode node) {
        if (node == null || node.getKind() != Kind.Function || node.getFunction() != Function.Where) {
            return Optional.empty();
        }
        ExpressionNode criterion = node.getParameters().getFirst();
        boolean named = criterion.getKind() == Kind.Name
                && "linkId".equals(criterion.getName())
                && criterion.getInner() == null
                && criterion.getOperation() == Operation.Equals
                && criterion.getOpNext() != null
                && criterion.getOpNext().getOpNext() == null;
        return named && criterion.getOpNext().getConstant() instanceof StringType literal
                ? Optional.of(literal.getValue())
                : Optional.empty();
    }
}
