package org.entrelacs.gatekeeping.policy;

import org.entrelacs.gatekeeping.envelope.Ledger;

/// Broken on purpose: rules of one stream that know another stream's state.
public record Intruding(Ledger ledger) {}
