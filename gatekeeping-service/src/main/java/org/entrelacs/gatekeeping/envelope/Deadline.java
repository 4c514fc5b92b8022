package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.BeginCycle;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndProvisionalGrant;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ExpireHold;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GoOnClosing;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.NoteSilence;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseUnused;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewRequest;
import org.entrelacs.log.Due;

/// Something that an envelope does when an instant comes.
///
/// @param of id of the request that it concerns; empty when it concerns the envelope
public record Deadline(Instant at, Kind kind, String of) implements Comparable<Deadline> {
    private static final Comparator<Deadline> ORDER =
            Comparator.comparing(Deadline::at).thenComparing(Deadline::kind).thenComparing(Deadline::of);

    /// In the order in which those of the same instant pass.
    public enum Kind {
        CYCLE,
        HOLD,
        REVIEW,
        PROVISIONAL,
        SILENCE,
        UNUSED,
        CLOSING
    }

    private static Deadline review(Request request) {
        return new Deadline(request.reviewBy(), Kind.REVIEW, request.id());
    }

    private static Deadline hold(Request request) {
        return new Deadline(request.heldUntil(), Kind.HOLD, request.id());
    }

    /// All that may be set for one request.
    static List<Deadline> all(Request request) {
        return List.of(
                review(request),
                hold(request),
                new Deadline(request.provisionalUntil(), Kind.PROVISIONAL, request.id()),
                new Deadline(request.decideBy(), Kind.SILENCE, request.id()),
                new Deadline(request.useBy(), Kind.UNUSED, request.id()));
    }

    static Deadline cycle(Instant at) {
        return new Deadline(at, Kind.CYCLE, "");
    }

    boolean isSet() {
        return !at.equals(Instant.MAX);
    }

    public Due<EnvelopeCommand> due() {
        return switch (kind) {
            case CYCLE -> new Due<>("cycle", at, new BeginCycle(at));
            case HOLD -> new Due<>("hold:" + of, at, new ExpireHold(of, at));
            case REVIEW -> new Due<>("review:" + of, at, new ReviewRequest(of, at));
            case PROVISIONAL -> new Due<>("provisional:" + of, at, new EndProvisionalGrant(of, at));
            case SILENCE -> new Due<>("silence:" + of, at, new NoteSilence(of, at));
            case CLOSING -> new Due<>("closing", at, new GoOnClosing(at));
            case UNUSED -> new Due<>("unused:" + of, at, new ReleaseUnused(of, at));
        };
    }

    @Override
    public int compareTo(Deadline other) {
        return ORDER.compare(this, other);
    }
}
