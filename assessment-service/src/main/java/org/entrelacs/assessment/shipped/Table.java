package org.entrelacs.assessment.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A file beside the generated ones, from the class path.
final class Table {
    private Table() {}

    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(Table.class.getResourceAsStream("/instruments/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rows of a file whose cells are separated by `|`, without its heading.
    static List<List<String>> rows(String name) {
        return text(name)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split("\\|", -1)))
                .toList();
    }
}
