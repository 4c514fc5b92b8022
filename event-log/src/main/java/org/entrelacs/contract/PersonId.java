package org.entrelacs.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Pseudonym of a person, chosen by the network; never a name, a birth date or an official number.
/// It is the key of the person's streams.
public record PersonId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {}

    @Override
    public String toString() {
        return value;
    }
}
