package org.entrelacs.systemtests.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;

/// What one request was told so far.
///
/// @param by command that brought it in
/// @param standing as REST shows it; `unanswered` before the first decision
/// @param score of the first decision
/// @param granted so far, in minor units
/// @param grantedAt first time that anything was; [Instant#MAX] when never
/// @param decisions how many
public record Told(
        RequestReceived received,
        UUID by,
        String standing,
        BigDecimal score,
        long granted,
        Instant grantedAt,
        int decisions) {
    static final String UNANSWERED = "unanswered";
    static final String WAITING = "waiting";
    static final String PARTLY = "partly-granted";
    static final String GRANTED = "granted";
    static final String REFUSED = "refused";

    static Told nothing(RequestReceived received, UUID by) {
        return new Told(received, by, UNANSWERED, BigDecimal.ZERO, 0, Instant.MAX, 0);
    }

    Told decided(String next, BigDecimal scored, long amount, Instant at) {
        return new Told(
                received,
                by,
                next,
                decisions == 0 ? scored : score,
                granted + amount,
                amount > 0 && at.isBefore(grantedAt) ? at : grantedAt,
                decisions + 1);
    }

    public boolean isServed() {
        return granted > 0;
    }

    boolean isSettled() {
        return standing.equals(GRANTED) || standing.equals(REFUSED);
    }
}
