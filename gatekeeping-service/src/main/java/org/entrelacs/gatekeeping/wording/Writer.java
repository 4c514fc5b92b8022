package org.entrelacs.gatekeeping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entrelacs.gatekeeping.wording.Table.Row;

/// Writes a document in one language. Headings are phrases too: that of section `x` is `heading-x`, that
/// of a table `caption-x`, that of its columns `column-…`.
public final class Writer {
    private final Phrases phrases;
    private final Language language;

    public Writer(Phrases phrases, Language language) {
        this.phrases = phrases;
        this.language = language;
    }

    public Statement say(String code, Map<String, Object> values) {
        return statement(code, values, phrases.of(code).with(values));
    }

    public Statement say(String code) {
        return say(code, Map.of());
    }

    /// @param text made elsewhere
    public Statement statement(String code, Map<String, Object> values, Text text) {
        return new Statement(code, values, text.in(language));
    }

    public String words(Object value) {
        return Figures.of(value, language);
    }

    /// A phrase within another.
    public Text text(String code, Map<String, Object> values) {
        return phrases.of(code).with(values);
    }

    public Text text(String code) {
        return text(code, Map.of());
    }

    /// @param cells values as [Figures] takes them, the row's heading first
    public Row row(String code, Map<String, Object> values, Object... cells) {
        return new Row(code, values, Stream.of(cells).map(this::words).toList(), "");
    }

    /// @param columns codes of their phrases, without `column-`
    public Table table(String code, List<String> columns, List<Row> rows) {
        return new Table(
                code,
                heading("caption-" + code),
                columns.stream().map(column -> heading("column-" + column)).toList(),
                rows);
    }

    public Section section(String code, List<Statement> statements, Table... tables) {
        return new Section(code, heading("heading-" + code), statements, List.of(tables));
    }

    /// @param sections those that are empty are left out
    public Document document(String code, Map<String, Object> title, List<Section> sections) {
        var shown = new ArrayList<>(sections);
        shown.removeIf(Section::saysNothing);
        return new Document(
                code, language.code(), phrases.of("title-" + code).with(title).in(language), shown);
    }

    private String heading(String code) {
        return phrases.of(code).in(language);
    }
}
