package org.entrelacs.log;

import java.util.regex.Pattern;

/// Names a stream: `kind/key`, the CloudEvents subject of its events. Personal data never stands in a key: a person
/// is a pseudonym.
///
/// @param kind lower-case word, such as `plan`
/// @param key 1 to 128 letters, digits, `.`, `_`, `:`, `-`; streams with the same key share a partition
public record StreamId(String kind, String key) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,31}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    /// @throws IllegalArgumentException when kind or key has another shape
    public StreamId {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("stream kind must match " + KIND);
        }
        if (!isKey(key)) {
            throw new IllegalArgumentException("stream key must match " + KEY);
        }
    }

    public static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /// The inverse of [#toString()].
    ///
    /// @throws IllegalArgumentException when the text is no `kind/key`
    public static StreamId parse(String subject) {
        int slash = subject.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a stream is named kind/key");
        }
        return new StreamId(subject.substring(0, slash), subject.substring(slash + 1));
    }

    @Override
    public String toString() {
        return kind + "/" + key;
    }
}
