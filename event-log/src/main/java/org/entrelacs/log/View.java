package org.entrelacs.log;

import java.time.Duration;
import org.entrelacs.log.ViewReading.Found;

/// One projection of a service, now and in the past. Safe for any number of threads; calls block, so virtual threads
/// make good callers.
public interface View<P extends Projection> {

    /// What it shows now.
    Found<P> read();

    /// What it would have shown in the past, folded from the log by the code of today. Nothing that was acknowledged
    /// before the call, and that the past holds, is missing. The last pasts that were asked for are kept while
    /// there is memory to spare, so that their next page costs little.
    ///
    /// @param atMost after which a reading that takes longer is left for the next call to go on with
    ViewReading<P> read(Past past, Duration atMost);

    /// What it would have shown in the past of one stream alone, without those of others; as
    /// [#read(Past, Duration)]. The service must keep a [StreamIndex], and be the owner of such streams.
    ViewReading<P> read(StreamId stream, Past past);
}
