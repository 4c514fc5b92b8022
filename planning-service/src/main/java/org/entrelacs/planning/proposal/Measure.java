package org.entrelacs.planning.proposal;

/// The stated measure: hours a week that needs lack, each weighed by the middle of its ICF severity range.
///
/// @param needed thousandths of a minute a week, all needs, weighed
/// @param unmet the part of it that stays open
/// @param lackingMinutes a week that stay open, not weighed
/// @param without needs that get nothing
public record Measure(long needed, long unmet, long lackingMinutes, int without) {
    private static final long WHOLE = 10_000;

    /// Part of what is needed that is covered, in ten-thousandths.
    public long coverage() {
        return needed == 0 ? WHOLE : WHOLE * (needed - unmet) / needed;
    }
}
