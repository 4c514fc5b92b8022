package org.entrelacs.gatekeeping.wording;

import java.util.Locale;

/// The languages of the suite.
public enum Language {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    /// What a caller may write, as a pattern.
    public static final String CODES = "fr|en";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// @throws IllegalArgumentException for another code
    public static Language of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }
}
