package org.entrelacs.systemtests.budget;

import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.RecordReader;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.json.JsonCodec;
import org.entrelacs.systemtests.reading.WholeLog;

/// Finds one envelope's stream in the log.
public final class EnvelopeReading {
    private EnvelopeReading() {}

    /// In the order in which they were written.
    public static List<Recorded<Object>> of(WholeLog log, String envelope) {
        RecordReader reader = new RecordReader(JsonCodec.published());
        String subject = "envelope/" + envelope;
        return log.domain().stream()
                .filter(record -> record.header(RecordHeaders.SUBJECT).equals(subject))
                .map(reader::read)
                .toList();
    }

    /// @throws ClassCastException when it is of another kind of stream
    static EnvelopeEvent event(Recorded<Object> recorded) {
        return (EnvelopeEvent) recorded.event();
    }
}
