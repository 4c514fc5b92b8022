package org.entrelacs.edge.broken;

import org.entrelacs.contract.Money;

/// Knows what the edge must not know.
public record Gossip(Money amount) {}
