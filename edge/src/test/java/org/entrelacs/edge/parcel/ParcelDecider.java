package org.entrelacs.edge.parcel;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.ArrayList;
import java.util.List;
import org.entrelacs.edge.parcel.ParcelCommand.CloseParcel;
import org.entrelacs.edge.parcel.ParcelCommand.SendParcel;
import org.entrelacs.edge.parcel.ParcelEvent.ParcelClosed;
import org.entrelacs.edge.parcel.ParcelEvent.ParcelSent;
import org.entrelacs.log.Decider;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;

final class ParcelDecider implements Decider<ParcelCommand, Parcel, ParcelEvent, ParcelRefusal> {
    static final StreamKind<ParcelCommand, Parcel, ParcelEvent, ParcelRefusal> PARCEL =
            new StreamKind<>("parcel", new ParcelDecider(), ParcelEvent.class);

    private static final int LIMIT = 100;

    @Override
    public Parcel initial() {
        return new Parcel(List.of());
    }

    @Override
    public Verdict<ParcelEvent, ParcelRefusal> decide(ParcelCommand command, Parcel parcel) {
        return switch (command) {
            case SendParcel(var words, int weight) ->
                weight > LIMIT ? refuse(new ParcelRefusal.TooHeavy(LIMIT)) : accept(new ParcelSent(words, weight));
            case CloseParcel() ->
                parcel.words().isEmpty() ? refuse(new ParcelRefusal.NoSuchParcel()) : accept(new ParcelClosed());
        };
    }

    @Override
    public Parcel evolve(Parcel parcel, ParcelEvent event) {
        var words = new ArrayList<>(parcel.words());
        words.add(
                switch (event) {
                    case ParcelSent sent -> sent.words();
                    case ParcelClosed() -> "closed";
                });
        return new Parcel(List.copyOf(words));
    }
}
