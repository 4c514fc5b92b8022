package org.entrelacs.gatekeeping.simulation;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CycleBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.InterimMeasureGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.log.EventCodec;

/// What happened on one side of a simulation, in as little as the comparison needs: a few words for each request.
final class Side {
    private final EventCodec codec;
    private final MessageDigest digest;
    private final Map<String, Fate> fates = new HashMap<>();
    private final List<Threshold> thresholds = new ArrayList<>();
    private long events;
    private long decisions;

    /// @param codec as the log writes them, so that equal digests mean equal bytes
    Side(EventCodec codec) {
        this.codec = codec;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    /// @param threshold from this instant on
    public record Threshold(Instant at, BigDecimal threshold) {}

    /// One request's way.
    ///
    /// @param score of its first decision; 0 before
    /// @param granted of it so far, in minor units
    /// @param grantedAt first time that anything was; [Instant#MAX] when never
    record Fate(RequestReceived received, BigDecimal score, long granted, Instant grantedAt) {
        private Fate scored(BigDecimal at) {
            return score.signum() == 0 ? new Fate(received, at, granted, grantedAt) : this;
        }

        private Fate granted(Money amount, Instant at) {
            return new Fate(received, score, granted + amount.minor(), at.isBefore(grantedAt) ? at : grantedAt);
        }

        private Fate takenBack(Money amount) {
            long left = granted - amount.minor();
            return new Fate(received, score, left, left == 0 ? Instant.MAX : grantedAt);
        }

        boolean isServed() {
            return granted > 0;
        }

        /// Of what was asked, 0 to 1.
        double ratio() {
            return (double) granted / received.amount().minor();
        }
    }

    /// @param at instant of its append
    void note(EnvelopeEvent event, Instant at) {
        events++;
        digest.update(codec.type(event.getClass()).getBytes(StandardCharsets.UTF_8));
        digest.update(codec.encode(event));
        switch (event) {
            case RequestReceived received ->
                fates.put(received.request(), new Fate(received, BigDecimal.ZERO, 0, Instant.MAX));
            case RequestGranted granted -> {
                decided(granted.request(), granted.decided().score());
                granted(granted.request(), granted.amount(), granted.decided().at());
            }
            case RequestPartiallyGranted granted -> {
                decided(granted.request(), granted.decided().score());
                granted(granted.request(), granted.amount(), granted.decided().at());
            }
            case RequestDeferred deferred ->
                decided(deferred.request(), deferred.decided().score());
            case RequestRefused refused ->
                decided(refused.request(), refused.decided().score());
            case InterimMeasureGranted interim -> granted(interim.request(), interim.amount(), interim.at());
            case ProvisionallyGranted granted -> granted(granted.request(), granted.amount(), granted.at());
            case ProvisionalGrantEnded ended ->
                fates.computeIfPresent(ended.request(), (_, fate) -> fate.takenBack(ended.released()));
            case PolicyApplied(var content) -> thresholds.add(new Threshold(at, content.threshold()));
            case CycleBegun begun -> thresholds.add(new Threshold(begun.at(), begun.threshold()));
            default -> {}
        }
    }

    private void decided(String request, BigDecimal score) {
        decisions++;
        fates.computeIfPresent(request, (_, fate) -> fate.scored(score));
    }

    private void granted(String request, Money amount, Instant at) {
        fates.computeIfPresent(request, (_, fate) -> fate.granted(amount, at));
    }

    Map<String, Fate> fates() {
        return fates;
    }

    List<Threshold> thresholds() {
        return List.copyOf(thresholds);
    }

    long events() {
        return events;
    }

    long decisions() {
        return decisions;
    }

    /// SHA-256 over all events as the log writes them, in order. To be asked once.
    String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
