package org.entrelacs.fhir;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition.ChildTypeEnum;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether JSON has the shape of a FHIR resource, told with exact paths, which HAPI's parser does not give: unknown
/// elements, lists and single values, objects and plain values. A null is refused: FHIR allows it only as a place
/// holder in lists of plain values with extensions, which nothing here reads.
final class FhirShape {
    private final List<Fault> faults = new ArrayList<>();

    private FhirShape() {}

    static List<Fault> faults(BaseRuntimeElementCompositeDefinition<?> resource, Map<String, Object> tree) {
        FhirShape shape = new FhirShape();
        shape.object(resource, tree, "");
        return shape.faults;
    }

    private void object(BaseRuntimeElementCompositeDefinition<?> definition, Map<?, ?> tree, String parent) {
        tree.forEach((key, value) -> {
            String name = String.valueOf(key);
            String path = parent.isEmpty() ? name : parent + "." + name;
            if (value == null) {
                fault(path, "must not be null");
            } else if (!isForTheParser(name, definition)) {
                @Nullable BaseRuntimeChildDefinition child = definition.getChildByName(name);
                if (child == null) {
                    fault(path, "is not an element of FHIR R4");
                } else {
                    member(child, name, value, path);
                }
            }
        });
    }

    /// Companions of plain values, and what HAPI's model does not describe.
    private static boolean isForTheParser(String name, BaseRuntimeElementCompositeDefinition<?> definition) {
        return name.startsWith("_")
                || name.equals("modifierExtension")
                || (definition instanceof RuntimeResourceDefinition && name.equals("resourceType"));
    }

    private void member(BaseRuntimeChildDefinition child, String name, Object value, String path) {
        BaseRuntimeElementDefinition<?> element = child.getChildByName(name);
        boolean repeats = child.getMax() != 1;
        if (value instanceof List<?> values && repeats) {
            for (int i = 0; i < values.size(); i++) {
                value(element, values.get(i), path + "[" + i + "]");
            }
        } else if (value instanceof List<?> || repeats) {
            fault(path, repeats ? "must be a list" : "must not be a list");
        } else {
            value(element, value, path);
        }
    }

    private void value(BaseRuntimeElementDefinition<?> element, @Nullable Object value, String path) {
        boolean plain = !(value instanceof Map) && !(value instanceof List);
        if (value == null) {
            fault(path, "must not be null");
        } else if (value instanceof Map<?, ?> inner && inner.get("resourceType") instanceof String type) {
            resource(type, inner, path);
        } else if (element instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
            if (value instanceof Map<?, ?> object) {
                object(composite, object, path);
            } else {
                fault(path, "must be an object");
            }
        } else if (element.getChildType() == ChildTypeEnum.PRIMITIVE_DATATYPE && !plain) {
            fault(path, "must be a plain value");
        }
    }

    /// One resource inside another, of whatever type: in a bundle, or contained.
    private void resource(String type, Map<?, ?> tree, String path) {
        if (FhirReader.R4.getResourceTypes().contains(type)) {
            object(FhirReader.R4.getResourceDefinition(type), tree, path);
        } else {
            fault(path + ".resourceType", "is no resource of FHIR R4");
        }
    }

    private void fault(String path, String reason) {
        faults.add(new Fault(path, reason));
    }
}
