package org.entrelacs.gatekeeping.envelope;

import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;

/// Who acts, and on whose authority.
///
/// @param onBehalfOf that of `by` when nobody else's
public record Hand(String by, String onBehalfOf) {

    public static Hand own(String by) {
        return new Hand(by, by);
    }

    static Hand of(DecisionSigned signed) {
        return new Hand(signed.by(), signed.onBehalfOf());
    }

    boolean isOwn() {
        return by.equals(onBehalfOf);
    }

    /// Everybody who takes part in what this hand does.
    List<String> persons() {
        return Stream.of(by, onBehalfOf).distinct().toList();
    }
}
