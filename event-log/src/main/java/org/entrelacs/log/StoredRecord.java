package org.entrelacs.log;

import java.util.Map;

/// A record as read from the log, before anybody has made sense of it.
///
/// @param headers text headers; a header that occurs twice keeps its last value
/// @param payload bytes as stored; empty when the record had none
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying every payload would cost
public record StoredRecord(Partition at, long offset, Map<String, String> headers, byte[] payload) {

    /// @throws UnreadableRecord when the header is missing
    public String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new UnreadableRecord("no header " + name);
        }
        return value;
    }
}
