package org.entrelacs.deploy.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {
    private static final String DOCUMENT = """
            {"version": 3, "needs": [
              {"need": "n1", "code": "d510", "unmet": 2, "data": {"service": "s1"}},
              {"need": "n2", "code": "d540", "unmet": 2, "data": {"service": "s1/2"}},
              {"need": "n3", "code": "d540", "unmet": 4, "data": {"service": "s2"}}]}
            """;
    private final JsonNode document = document();

    @ParameterizedTest
    @CsvSource({
        "/version, 3",
        "/needs/1/need, n2",
        "/needs[code=d540]/need, n2",
        "/needs[code=d540][unmet=4]/need, n3",
        "/needs[data/service=s2]/need, n3",
        "/needs[data/service=s1/2]/need, n2",
    })
    void finds(String path, String value) {
        assertEquals(value, Selector.find(document, path).asText());
    }

    @Test
    void the_empty_path_is_the_document() {
        assertEquals(document, Selector.find(document, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/absent", "/needs/7/need", "/needs[code=b280]/need", "/version/deeper", "/needs[absent=x]"})
    void what_is_not_there_is_missing(String path) {
        assertEquals(true, Selector.find(document, path).isMissingNode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "/needs[code", "/needs[]", "/needs[code]/need"})
    void another_form_is_no_path(String path) {
        assertThrows(IllegalArgumentException.class, () -> Selector.find(document, path));
    }

    private static JsonNode document() {
        try {
            return new JsonMapper().readTree(DOCUMENT);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
