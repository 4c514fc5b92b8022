package org.entrelacs.systemtests.budget;

import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionProposed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeClosed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ExpenditureRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.InterimMeasureGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PreEncumbranceReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.log.Recorded;

/// An envelope's money after every single event, and where it did not add up. An event that moved money and is not
/// known here shows in the next decision, which says how much was available before it. In minor units.
public final class Bookkeeping {
    private final List<String> faults = new ArrayList<>();
    private long version;
    private long total;
    private long preEncumbered;
    private long encumbered;
    private long expended;
    private long mostCommitted;

    public static Bookkeeping of(List<Recorded<Object>> stream) {
        Bookkeeping books = new Bookkeeping();
        stream.forEach(recorded -> books.take(recorded.version(), EnvelopeReading.event(recorded)));
        return books;
    }

    /// The next event of the stream.
    void take(long next, EnvelopeEvent event) {
        check(next == version + 1, "does not follow version " + version, next);
        version = next;
        switch (event) {
            case EnvelopeOpened opened -> total = opened.total().minor();
            case EnvelopeAdjusted adjusted -> total += adjusted.change().minor();
            case DecisionProposed proposed -> {
                decided(proposed.decided());
                preEncumbered += proposed.held().minor();
            }
            case PreEncumbranceReleased released ->
                preEncumbered -= released.amount().minor();
            case RequestGranted granted -> {
                decided(granted.decided());
                encumbered += granted.amount().minor();
            }
            case RequestPartiallyGranted granted -> {
                decided(granted.decided());
                encumbered += granted.amount().minor();
            }
            case RequestDeferred deferred -> decided(deferred.decided());
            case RequestRefused refused -> decided(refused.decided());
            case InterimMeasureGranted interim -> encumbered += interim.amount().minor();
            case ProvisionallyGranted granted -> encumbered += granted.amount().minor();
            case ProvisionalGrantEnded ended -> encumbered -= ended.released().minor();
            case EnvelopeClosed closed -> total -= closed.carriedOver().minor();
            case CommitmentReleased released -> encumbered -= released.amount().minor();
            case ExpenditureRecorded spent -> {
                encumbered -= spent.amount().minor();
                expended += spent.amount().minor();
            }
            default -> {}
        }
        check(available() >= 0, "is overspent by " + -available(), next);
        check(preEncumbered >= 0 && encumbered >= 0 && expended >= 0, "owes itself money: " + this, next);
        mostCommitted = Math.max(mostCommitted, committed());
    }

    private void decided(Decided decided) {
        check(
                decided.available().minor() == available(),
                "decides on " + decided.available().minor() + " where " + available() + " is available",
                version);
    }

    private void check(boolean right, String otherwise, long at) {
        if (!right) {
            faults.add("version " + at + " " + otherwise);
        }
    }

    public long versions() {
        return version;
    }

    public long total() {
        return total;
    }

    public long available() {
        return total - committed();
    }

    public long committed() {
        return preEncumbered + encumbered + expended;
    }

    public long mostCommitted() {
        return mostCommitted;
    }

    /// What did not add up, in order.
    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public String toString() {
        return "total %d = available %d + pre-encumbered %d + encumbered %d + expended %d"
                .formatted(total, available(), preEncumbered, encumbered, expended);
    }
}
