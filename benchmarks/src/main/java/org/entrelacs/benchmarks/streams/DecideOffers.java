package org.entrelacs.benchmarks.streams;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.entrelacs.benchmarks.offer.Booking;
import org.entrelacs.benchmarks.offer.Offer;
import org.entrelacs.benchmarks.offer.OfferCommand;
import org.entrelacs.benchmarks.offer.OfferDecider;
import org.entrelacs.benchmarks.offer.OfferEvent;
import org.entrelacs.benchmarks.offer.OfferEvent.HoursReserved;
import org.entrelacs.benchmarks.offer.OfferRefusal;
import org.entrelacs.log.Verdict;
import org.entrelacs.log.json.JsonCodec;
import org.jspecify.annotations.Nullable;

/// Decides each command on the state in its store; events, state and answer become visible with the next
/// commit.
final class DecideOffers implements Processor<byte[], byte[], byte[], byte[]> {
    static final String STORE = "offers";
    static final String EVENTS = "events";
    static final String ANSWERS = "answers";
    static final String COMMAND_ID = "command-id";
    static final String RELEASE = "release";
    static final byte[] YES = {1};
    static final byte[] NO = {0};

    private final OfferDecider rules = new OfferDecider();
    private final JsonCodec codec = new JsonCodec(OfferEvent.ALL);
    private @Nullable ProcessorContext<byte[], byte[]> context;

    @Override
    public void init(ProcessorContext<byte[], byte[]> given) {
        context = given;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        ProcessorContext<byte[], byte[]> now = Objects.requireNonNull(context);
        KeyValueStore<String, byte[]> store = now.getStateStore(STORE);
        String key = new String(record.key(), StandardCharsets.UTF_8);
        byte @Nullable [] before = store.get(key);
        Offer offer = before == null ? rules.initial() : OfferState.offer(before);
        Booking booking = ((HoursReserved) codec.decode(codec.type(HoursReserved.class), record.value())).booking();
        OfferCommand command = record.headers().lastHeader(RELEASE) == null
                ? new OfferCommand.Reserve(booking)
                : new OfferCommand.Release(booking);
        byte[] answer = NO;
        if (rules.decide(command, offer) instanceof Verdict.Accepted<OfferEvent, OfferRefusal>(var events)) {
            for (OfferEvent event : events) {
                offer = rules.evolve(offer, event);
                now.forward(record.withValue(codec.encode(event)), EVENTS);
            }
            store.put(key, OfferState.bytes(offer));
            answer = YES;
        }
        now.forward(
                record.withKey(record.headers().lastHeader(COMMAND_ID).value()).withValue(answer), ANSWERS);
    }
}
