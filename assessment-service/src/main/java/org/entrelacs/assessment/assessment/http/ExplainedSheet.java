package org.entrelacs.assessment.assessment.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/// One assessment, and what its figures are called.
///
/// @param meanings of those figures that have a name, such as a warning of the grid; absent while the
///     instrument cannot be read
record ExplainedSheet(
        @JsonUnwrapped AssessmentSheet sheet,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Meaning> meanings) {

    record Meaning(String instrument, String score, String meaning) {}
}
