package org.entrelacs.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;

/// Writes FHIR R4 JSON.
public final class FhirWriter {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private FhirWriter() {}

    /// JSON values, in the order of FHIR's elements.
    public static Map<String, Object> tree(Resource resource) {
        try {
            return JSON.readValue(FhirReader.R4.newJsonParser().encodeResourceToString(resource), TREE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written as JSON can be read", e);
        }
    }
}
