package org.entrelacs.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    private final JsonMapper json = Json.mapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"b\":1,\"a\":2}          | {\"a\":2,\"b\":1}",
                "{ \"a\" : [ 1 , 2 ] }      | {\"a\":[1,2]}",
                "[]                         | []",
                "{}                         | {}",
                "[[],{},[{}]]               | [[],{},[{}]]",
                "[2,1]                      | [2,1]",
                "{\"a\":null,\"b\":[null]}  | {\"b\":[null]}",
                "[1.50,1.5,15e-1]           | [1.5,1.5,1.5]",
                "[100,1e2,100.0]            | [1E+2,1E+2,1E+2]",
                "[0,0.0,-0]                 | [0,0,0]",
                "[1e-400,9007199254740993]  | [1E-400,9007199254740993]",
                "[true,false]               | [true,false]",
                "\"a\\u0001\\\"\\\\é\\/\"   | \"a\\u0001\\\"\\\\é/\"",
                "{\"z\":{\"b\":1,\"a\":[{\"d\":1,\"c\":2}]}} | {\"z\":{\"a\":[{\"c\":2,\"d\":1}],\"b\":1}}"
            })
    void equal_values_have_one_text(String given, String canonical) throws JsonProcessingException {
        assertEquals(canonical, CanonicalJson.of(json.readTree(given)));
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity"})
    void what_is_no_number_is_still_a_text(double number) {
        assertEquals(
                "\"" + number + "\"", CanonicalJson.of(json.getNodeFactory().numberNode(number)));
    }
}
