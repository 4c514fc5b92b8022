package org.entrelacs.coordination.dependency.view;

import java.util.UUID;
import java.util.stream.Stream;
import org.entrelacs.edge.Problem;
import org.entrelacs.log.StreamId;

/// Where a page of dependencies ended: `<register>/<dependency>`.
///
/// @param register empty at the beginning
/// @param dependency empty at the beginning
record Cursor(String register, String dependency) {

    static Cursor of(DependencyRow row) {
        return new Cursor(row.register(), row.id().toString());
    }

    /// @param text of [#toString()], or empty for the beginning
    static Cursor parse(String text) {
        if (text.isEmpty()) {
            return new Cursor("", "");
        }
        int slash = text.indexOf('/');
        String register = slash < 0 ? "" : text.substring(0, slash);
        if (!StreamId.isKey(register) || !isId(text.substring(slash + 1))) {
            throw Problem.invalid("after", "must be the `next` of another page").exception();
        }
        return new Cursor(register, text.substring(slash + 1));
    }

    /// Rows that follow the one it stands for; none when that row is not among them.
    Stream<DependencyRow> behind(Stream<DependencyRow> rows) {
        return dependency.isEmpty()
                ? rows
                : rows.dropWhile(row -> !of(row).equals(this)).skip(1);
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public String toString() {
        return register + "/" + dependency;
    }
}
