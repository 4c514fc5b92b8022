package org.entrelacs.log;

/// Makes sense of stored domain records.
public final class RecordReader {
    private final EventCodec codec;

    public RecordReader(EventCodec codec) {
        this.codec = codec;
    }

    /// Whether the record is an event that the codec knows, and none of the kernel's own.
    public boolean reads(StoredRecord stored) {
        return !RecordFormat.isKernel(stored) && codec.knows(stored.header(RecordHeaders.TYPE));
    }

    /// @throws UnreadableRecord when headers are missing or the payload does not fit its type
    public Recorded<Object> read(StoredRecord stored) {
        String type = stored.header(RecordHeaders.TYPE);
        return new Recorded<>(
                stored.at(),
                stored.offset(),
                RecordFormat.stream(stored),
                RecordFormat.number(stored, RecordHeaders.STREAM_VERSION),
                RecordFormat.uuid(stored, RecordHeaders.ID),
                type,
                RecordFormat.instant(stored, RecordHeaders.TIME),
                RecordFormat.instant(stored, RecordHeaders.RECORDED_TIME),
                stored.header(RecordHeaders.ACTOR),
                stored.header(RecordHeaders.ON_BEHALF_OF),
                RecordFormat.uuid(stored, RecordHeaders.CORRELATION_ID),
                RecordFormat.uuid(stored, RecordHeaders.CAUSATION_ID),
                RecordFormat.uuid(stored, RecordHeaders.COMMAND_ID),
                codec.decode(type, stored.payload()));
    }
}
