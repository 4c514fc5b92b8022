package org.entrelacs.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Free text or an identifying value: a JSON string, plain today. A type of its own, so that it can be encrypted per
/// person later without a new version of the events, and so that no log line shows it.
public record PersonalText(@JsonValue String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonalText {}

    @Override
    public String toString() {
        return "PersonalText[" + text.length() + " characters]";
    }
}
