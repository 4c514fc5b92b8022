package org.entrelacs.gatekeeping.tally;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.entrelacs.gatekeeping.weighing.EligibilityRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CategoryTest {

    @ParameterizedTest
    @MethodSource("reasons")
    void every_first_reason_of_a_refusal_has_a_category(String reason) {
        assertNotEquals(Category.OTHER, Category.ofRefusal(reason));
    }

    static Stream<String> reasons() {
        return Stream.concat(
                Arrays.stream(EligibilityRule.values()).map(EligibilityRule::reason),
                Stream.of("incomplete:severity", "score-below-threshold", "by-gatekeeper", "no-such-envelope"));
    }
}
