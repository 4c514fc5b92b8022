package org.entrelacs.edge.parcel;

import java.util.List;
import java.util.Set;
import org.entrelacs.edge.parcel.ParcelEvent.ParcelSent;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;

/// What was sent with the words `close <key>` closes that parcel; with `stumble` it makes a reaction that fails.
final class WhenParcelSent implements Reaction<ParcelSent, ParcelCommand> {
    @Override
    public String name() {
        return "when-parcel-sent";
    }

    @Override
    public String kind() {
        return "parcel";
    }

    @Override
    public Set<Class<? extends ParcelSent>> on() {
        return Set.of(ParcelSent.class);
    }

    @Override
    public List<String> targets(Recorded<? extends ParcelSent> event) {
        String words = event.event().words();
        if (words.equals("stumble")) {
            return List.of("stumbling-block");
        }
        return words.startsWith("close ") ? List.of(words.substring("close ".length())) : List.of();
    }

    @Override
    public ParcelCommand command(Recorded<? extends ParcelSent> event, String target) {
        if (target.equals("stumbling-block")) {
            throw new IllegalStateException("stumbled");
        }
        return new ParcelCommand.CloseParcel();
    }
}
