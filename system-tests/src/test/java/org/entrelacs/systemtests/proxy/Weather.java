package org.entrelacs.systemtests.proxy;

import java.time.Duration;

/// How a proxy treats what passes through it.
///
/// @param towards how much later each piece of a request arrives
/// @param back how much later each piece of a reply arrives
/// @param losesReplies requests arrive, and what is answered to them vanishes
/// @param stands connections are accepted and nothing moves on any of them; it does when the weather is better, also
///     for those who have gone away meanwhile: their last words arrive late
public record Weather(Duration towards, Duration back, boolean losesReplies, boolean stands) {
    public static final Weather FAIR = new Weather(Duration.ZERO, Duration.ZERO, false, false);
    public static final Weather LOSES_REPLIES = new Weather(Duration.ZERO, Duration.ZERO, true, false);
    public static final Weather STANDS = new Weather(Duration.ZERO, Duration.ZERO, false, true);

    public static Weather slow(Duration towards, Duration back) {
        return new Weather(towards, back, false, false);
    }
}
