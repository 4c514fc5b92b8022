package org.entrelacs.gatekeeping.envelope;

import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealDecided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealLodged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.InterimMeasureGranted;

/// One appeal against the decision on a request.
///
/// @param interim granted until it is decided
/// @param reviewers who granted that, or decided it
public record Appeal(AppealLodged lodged, boolean acknowledged, Money interim, List<String> reviewers, State state) {

    /// How far it is.
    public sealed interface State {
        default String code() {
            return switch (this) {
                case Pending _ -> "pending";
                case Concluded _ -> "decided";
                case Dropped _ -> "withdrawn";
            };
        }
    }

    public record Pending() implements State {}

    public record Concluded(AppealDecided decision) implements State {}

    public record Dropped(String reason) implements State {}

    static Appeal of(AppealLodged lodged, Money nothing) {
        return new Appeal(lodged, false, nothing, List.of(), new Pending());
    }

    public String id() {
        return lodged.appeal();
    }

    public boolean isPending() {
        return state instanceof Pending;
    }

    Appeal acknowledge() {
        return new Appeal(lodged, true, interim, reviewers, state);
    }

    Appeal tideOver(InterimMeasureGranted event) {
        return new Appeal(lodged, acknowledged, interim.plus(event.amount()), with(event.by()), state);
    }

    Appeal conclude(AppealDecided event) {
        return new Appeal(lodged, acknowledged, interim, with(event.reviewer()), new Concluded(event));
    }

    Appeal drop(String reason) {
        return new Appeal(lodged, acknowledged, interim, reviewers, new Dropped(reason));
    }

    private List<String> with(String reviewer) {
        return Stream.concat(reviewers.stream(), Stream.of(reviewer)).distinct().toList();
    }
}
