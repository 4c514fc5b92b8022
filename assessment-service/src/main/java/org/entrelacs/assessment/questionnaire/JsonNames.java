package org.entrelacs.assessment.questionnaire;

import java.util.Map;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Kind;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.jspecify.annotations.Nullable;

/// Published questionnaires write `valueCoding`, as FHIR's JSON does, where FHIRPath has
/// `value.ofType(Coding)`. Both are understood.
final class JsonNames {
    private static final Map<String, String> TYPES = Map.of(
            "valueBoolean", "boolean",
            "valueDecimal", "decimal",
            "valueInteger", "integer",
            "valueDate", "date",
            "valueDateTime", "dateTime",
            "valueTime", "time",
            "valueString", "string",
            "valueUri", "uri",
            "valueCoding", "Coding",
            "valueQuantity", "Quantity");

    private JsonNames() {}

    /// The same expression, changed in place.
    static ExpressionNode replaced(FHIRPathEngine engine, ExpressionNode expression) {
        walk(engine, expression);
        return expression;
    }

    private static void walk(FHIRPathEngine engine, @Nullable ExpressionNode node) {
        if (node == null) {
            return;
        }
        if (node.getKind() == Kind.Name && TYPES.containsKey(node.getName())) {
            ExpressionNode typed = engine.parse("value.ofType(" + TYPES.get(node.getName()) + ")");
            ExpressionNode filter = typed.getInner();
            filter.setInner(node.getInner());
            node.setName(typed.getName());
            node.setInner(filter);
        }
        if (node.getParameters() != null) {
            node.getParameters().forEach(parameter -> walk(engine, parameter));
        }
        walk(engine, node.getGroup());
        walk(engine, node.getInner());
        walk(engine, node.getOpNext());
    }
}
