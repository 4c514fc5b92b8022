package org.entrelacs.log;

import java.util.Map;

/// A record on its way to the log.
///
/// @param key that chose the partition
/// @param headers CloudEvents attributes, see [RecordHeaders]
/// @param payload JSON, UTF-8; never empty. Not copied: nobody changes it
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying every payload would cost
public record LogRecord(String key, Map<String, String> headers, byte[] payload) {

    /// Upper bound of what the record takes on the wire, in bytes.
    int size() {
        int size = 64 + key.length() + payload.length;
        for (var header : headers.entrySet()) {
            size += 8 + header.getKey().length() + 3 * header.getValue().length();
        }
        return size;
    }
}
