package org.entrelacs.log;

/// Names a stream: `kind/key`, the CloudEvents subject of its events. Personal data never stands in a key: a person
/// is a pseudonym.
///
/// @param kind lower-case word, such as `plan`
/// @param key 1 to 128 letters, digits, `.`, `_`, `:`, `-`; streams with the same key share a partition
public record StreamId(String kind, String key) {
    private static final int LONGEST_KIND = 32;
    private static final int LONGEST_KEY = 128;

    /// @throws IllegalArgumentException when kind or key has another shape
    public StreamId {
        if (!isKind(kind)) {
            throw new IllegalArgumentException("stream kind must match [a-z][a-z-]{0,31}");
        }
        if (!isKey(key)) {
            throw new IllegalArgumentException("stream key must match [A-Za-z0-9._:-]{1,128}");
        }
    }

    public static boolean isKey(String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean fits = isLower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._:-".indexOf(c) >= 0;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// Without a regular expression, because every command and every replayed record makes one of these.
    private static boolean isKind(String kind) {
        if (kind.isEmpty() || kind.length() > LONGEST_KIND || !isLower(kind.charAt(0))) {
            return false;
        }
        for (int i = 1; i < kind.length(); i++) {
            if (!isLower(kind.charAt(i)) && kind.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
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
