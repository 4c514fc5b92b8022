package org.entrelacs.edge.parcel;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.Past;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;

/// The kernel's streams, which a test can tell to answer something else once.
public final class ParcelStreams implements Streams<ParcelCommand, Parcel, ParcelEvent, ParcelRefusal> {
    private final Streams<ParcelCommand, Parcel, ParcelEvent, ParcelRefusal> streams;
    private final AtomicReference<Optional<Outcome<ParcelEvent, ParcelRefusal>>> nextAnswer =
            new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Reading<Parcel>>> nextReading = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<CommandContext>> lastContext = new AtomicReference<>(Optional.empty());

    ParcelStreams(Streams<ParcelCommand, Parcel, ParcelEvent, ParcelRefusal> streams) {
        this.streams = streams;
    }

    @Override
    public Outcome<ParcelEvent, ParcelRefusal> decide(String key, CommandContext context, ParcelCommand command) {
        lastContext.set(Optional.of(context));
        return nextAnswer.getAndSet(Optional.empty()).orElseGet(() -> streams.decide(key, context, command));
    }

    @Override
    public Reading<Parcel> read(String key) {
        return nextReading.getAndSet(Optional.empty()).orElseGet(() -> streams.read(key));
    }

    @Override
    public Reading<Parcel> read(String key, Past past) {
        return streams.read(key, past);
    }

    public void answerOnce(Outcome<ParcelEvent, ParcelRefusal> answer) {
        nextAnswer.set(Optional.of(answer));
    }

    public void readOnce(Reading<Parcel> reading) {
        nextReading.set(Optional.of(reading));
    }

    /// What surrounded the last command that arrived.
    public CommandContext lastContext() {
        return lastContext.get().orElseThrow();
    }
}
