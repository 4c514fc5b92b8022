package org.entrelacs.gatekeeping.envelope.http;

/// The same sentence in the two languages of the suite.
public record Text(String fr, String en) {
    Text with(String placeholder, String value) {
        return with(placeholder, new Text(value, value));
    }

    Text with(String placeholder, Text value) {
        var name = "{" + placeholder + "}";
        return new Text(fr.replace(name, value.fr), en.replace(name, value.en));
    }
}
