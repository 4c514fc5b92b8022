package org.entrelacs.gatekeeping.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.simulation.Scenario.Arrivals;
import org.entrelacs.log.Uuid5;

/// Lets the requests of one stretch of time come in another order. Holds the appends of one stretch.
final class Shuffle {
    private final Arrivals arrivals;
    private final Instant from;
    private final BiConsumer<Append, Optional<EnvelopeCommand>> next;
    private final List<Append> stretch = new ArrayList<>();
    private long number;

    /// @param from what comes before keeps its order
    /// @param next takes each append in its order, and the command that takes its place on the
    ///     other side
    Shuffle(Arrivals arrivals, Instant from, BiConsumer<Append, Optional<EnvelopeCommand>> next) {
        this.arrivals = arrivals;
        this.from = from;
        this.next = next;
    }

    void take(Append append) {
        long stretchOf = Duration.between(Instant.EPOCH, append.at()).toDays() / arrivals.withinDays();
        if (stretchOf != number) {
            passOn();
            number = stretchOf;
        }
        stretch.add(append);
    }

    /// What is still held.
    void passOn() {
        var slots = stretch.stream().flatMap(append -> arrival(append).stream()).toList();
        var requests = slots.stream().sorted(Comparator.comparing(this::lot)).iterator();
        for (var append : stretch) {
            next.accept(append, arrival(append).map(slot -> at(slot, requests.next())));
        }
        stretch.clear();
    }

    /// Drawn by nobody: the same seed draws the same lots.
    private String lot(ReceiveRequest receive) {
        var request = receive.request().request();
        return Uuid5.of(Uuid5.ENTRELACS, "arrival", String.valueOf(arrivals.seed()), request)
                .toString();
    }

    private Optional<ReceiveRequest> arrival(Append append) {
        return append.at().isBefore(from)
                ? Optional.empty()
                : append.command().filter(ReceiveRequest.class::isInstance).map(ReceiveRequest.class::cast);
    }

    private static EnvelopeCommand at(ReceiveRequest slot, ReceiveRequest other) {
        return new ReceiveRequest(other.request().comingInAt(slot.request().receivedAt()), slot.at());
    }
}
