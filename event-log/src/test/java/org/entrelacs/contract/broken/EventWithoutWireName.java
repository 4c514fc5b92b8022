package org.entrelacs.contract.broken;

public sealed interface EventWithoutWireName {
    record Nameless() implements EventWithoutWireName {}
}
