package org.entrelacs.gatekeeping.wording;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The same sentence in the two languages of the suite.
public record Text(String fr, String en) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    /// With every `{name}` replaced by its value as the language writes it, see [Figures]. What stands in
    /// a value is never replaced itself.
    ///
    /// @throws IllegalArgumentException when a value is missing
    public Text with(Map<String, ?> values) {
        return new Text(filled(fr, values, Language.FR), filled(en, values, Language.EN));
    }

    public String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }

    private static String filled(String sentence, Map<String, ?> values, Language language) {
        return PLACEHOLDER.matcher(sentence).replaceAll(match -> {
            Object value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + match.group() + " in: " + sentence);
            }
            return Matcher.quoteReplacement(Figures.of(value, language));
        });
    }
}
