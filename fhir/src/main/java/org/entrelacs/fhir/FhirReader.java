package org.entrelacs.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/// Reads FHIR R4 JSON and passes over nothing: what the resource type does not know is a fault.
public final class FhirReader {
    static final FhirContext R4 = FhirContext.forR4Cached();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private FhirReader() {}

    /// @param tree JSON values as Jackson reads them
    /// @throws Misread with one fault for each thing that is wrong
    public static <R extends Resource> R read(Class<R> type, Map<String, Object> tree) {
        if (!type.getSimpleName().equals(tree.get("resourceType"))) {
            throw new Misread(List.of(new Fault("resourceType", "must be " + type.getSimpleName())));
        }
        List<Fault> misshapen = FhirShape.faults(R4.getResourceDefinition(type), tree);
        if (!misshapen.isEmpty()) {
            throw new Misread(misshapen);
        }
        Faults faults = new Faults();
        IParser parser = R4.newJsonParser().setParserErrorHandler(faults);
        try {
            R resource = parser.parseResource(type, JSON.writeValueAsString(tree));
            if (faults.found.isEmpty()) {
                return resource;
            }
        } catch (DataFormatException _) {
            faults.add("", "is not FHIR R4 JSON");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON values can be written", e);
        }
        throw new Misread(faults.found);
    }

    /// Not what it should be, with the reasons.
    public static final class Misread extends RuntimeException {
        private final transient List<Fault> faults;

        Misread(List<Fault> faults) {
            super("not FHIR R4 JSON");
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }

    private static final class Faults extends ErrorHandlerAdapter {
        private final List<Fault> found = new ArrayList<>();

        private void add(String path, String reason) {
            found.add(new Fault(path, reason));
        }

        private static String path(@Nullable IParseLocation location, String name) {
            @Nullable String parent = location == null ? null : location.getParentElementName();
            return parent == null ? name : parent + "." + name;
        }

        @Override
        public void incorrectJsonType(
                IParseLocation location,
                String name,
                ValueType expected,
                ScalarType expectedScalar,
                ValueType found,
                ScalarType foundScalar) {
            add(path(location, name), "must be a JSON " + expected.name().toLowerCase(java.util.Locale.ROOT));
        }

        @Override
        public void invalidValue(IParseLocation location, String value, String error) {
            add(path(location, ""), "is not a valid FHIR value");
        }

        @Override
        public void missingRequiredElement(IParseLocation location, String name) {
            add(path(location, name), "is missing");
        }

        @Override
        public void unexpectedRepeatingElement(IParseLocation location, String name) {
            add(path(location, name), "must not repeat");
        }

        @Override
        public void unknownAttribute(IParseLocation location, String name) {
            add(path(location, name), "is not an element of FHIR R4");
        }

        @Override
        public void unknownElement(IParseLocation location, String name) {
            add(path(location, name), "is not an element of FHIR R4");
        }

        @Override
        public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
            add(path(location, "extension"), "must hold a value or extensions, not both");
        }
    }
}
