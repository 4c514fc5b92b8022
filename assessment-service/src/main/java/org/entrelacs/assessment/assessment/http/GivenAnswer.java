package org.entrelacs.assessment.assessment.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.jspecify.annotations.Nullable;

/// @param value as text; absent when not assessable
/// @param others further values, where the question repeats
record GivenAnswer(
        @NotBlank String linkId,
        @NotNull AnswerType type,
        @Nullable @Size(max = 4000) String value,
        @NotNull AnswerSource source,

        @Nullable @Size(min = 1, max = 100) List<@NotNull @Size(max = 4000) String> others) {

    Answer read() {
        return new Answer(
                linkId,
                type,
                new PersonalText(Objects.requireNonNullElse(value, "")),
                source,
                others == null ? null : others.stream().map(PersonalText::new).toList());
    }
}
