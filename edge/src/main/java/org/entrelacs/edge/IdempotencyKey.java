package org.entrelacs.edge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The value of the header `Idempotency-Key`: a quoted string (`"8e03978e"`, as the IETF draft has it) or, for
/// callers that forget the quotes, a bare token; 1 to 255 visible ASCII characters either way.
///
/// @param value without the quotes
record IdempotencyKey(String value) {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern QUOTED = Pattern.compile("\"((?:[!#-\\[\\]-~]|\\\\[\"\\\\]){1,510})\"");
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~:/-]{1,255}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final int LONGEST = 255;

    static final String RULE = "must be a quoted string of 1 to 255 visible ASCII characters";

    /// Empty when the header is no such value.
    static Optional<IdempotencyKey> parse(String header) {
        String text = header.strip();
        if (BARE.matcher(text).matches()) {
            return Optional.of(new IdempotencyKey(text));
        }
        var quoted = QUOTED.matcher(text);
        if (!quoted.matches()) {
            return Optional.empty();
        }
        String value = ESCAPED.matcher(quoted.group(1)).replaceAll("$1");
        return value.length() <= LONGEST ? Optional.of(new IdempotencyKey(value)) : Optional.empty();
    }

    /// @param headers all values of the header
    /// @throws jakarta.ws.rs.WebApplicationException 400 when there is not exactly one, well formed
    static IdempotencyKey of(List<String> headers) {
        if (headers.isEmpty()) {
            throw Problems.KEY_MISSING.exception();
        }
        if (headers.size() > 1) {
            throw Problem.invalid(HEADER, "must be given once").exception();
        }
        return parse(headers.getFirst())
                .orElseThrow(() -> Problem.invalid(HEADER, RULE).exception());
    }
}
