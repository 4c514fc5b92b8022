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

/// What a FHIRPath expression reads, found in its tree: items named by `where(linkId = '…')` right behind `item`,
/// `descendants()` or `repeat(…)`, and variables. Whoever walks over items in another way reads every item; a group on
/// the way to an item is passed, not read.
final class References {
    private final Set<String> linkIds = new LinkedHashSet<>();
    private final Set<String> passed = new LinkedHashSet<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private boolean everyItem;

    private References() {}

    static References of(ExpressionNode expression) {
        References references = new References();
        references.walk(expression);
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

    private void walk(@Nullable ExpressionNode node) {
        if (node == null) {
            return;
        }
        if (node.getConstant() instanceof FHIRConstant constant
                && constant.getValue().startsWith("%")) {
            variables.add(constant.getValue().substring(1));
        }
        if (walksOverItems(node)) {
            linkId(node.getInner()).ifPresentOrElse(linkId -> named(linkId, node.getInner()), () -> everyItem = true);
        } else if (node.getParameters() != null) {
            node.getParameters().forEach(this::walk);
        }
        walk(node.getGroup());
        walk(node.getInner());
        walk(node.getOpNext());
    }

    private void named(String linkId, ExpressionNode where) {
        boolean onTheWay = where.getInner() != null && walksOverItems(where.getInner());
        (onTheWay ? passed : linkIds).add(linkId);
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
