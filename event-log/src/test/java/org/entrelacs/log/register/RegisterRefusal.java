package org.entrelacs.log.register;

/// What is the case instead.
public sealed interface RegisterRefusal {
    record Holds(long value) implements RegisterRefusal {}

    record Dim(int reflected) implements RegisterRefusal {}

    record IsArmed() implements RegisterRefusal {}

    record IsNotArmed() implements RegisterRefusal {}
}
