package org.entrelacs.gatekeeping.weighing;

import java.time.Instant;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;

/// Everything that one decision rests on. All of it stands in the envelope's stream: the first three in events of
/// their own, the rest in the decision event.
///
/// @param asked what is still asked for; less than the request's amount when a part was granted before
/// @param available in the envelope just before the decision
/// @param ahead requests that wait before this one at that instant
/// @param waiting how many wait, this one included
/// @param by who decides
public record Question(
        EnvelopeOpened envelope,
        PolicyContent policy,
        RequestReceived request,
        Money asked,
        Money available,
        int ahead,
        int waiting,
        String by,
        Instant at) {

    boolean isRemainder() {
        return asked.minor() < request.amount().minor();
    }
}
