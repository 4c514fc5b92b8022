package org.entrelacs.gatekeeping.envelope;

import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.pcollections.TreePMap;

/// One budget.
public sealed interface Envelope permits Envelope.Absent, Envelope.Opened, Open {

    /// By id. Also those that came before the envelope was opened, and so were refused.
    TreePMap<String, Request> requests();

    /// @throws IllegalStateException when it was never received
    default Request known(String request) {
        var known = requests().get(request);
        if (known == null) {
            throw new IllegalStateException("request " + request + " was never received");
        }
        return known;
    }

    record Absent(TreePMap<String, Request> requests) implements Envelope {}

    /// Without a policy yet; both events stand in one append.
    record Opened(EnvelopeOpened terms, TreePMap<String, Request> requests) implements Envelope {}
}
