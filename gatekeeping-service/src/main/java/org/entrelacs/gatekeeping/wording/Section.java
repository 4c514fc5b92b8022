package org.entrelacs.gatekeeping.wording;

import java.util.List;

public record Section(String code, String heading, List<Statement> statements, List<Table> tables) {
    public Section {
        statements = List.copyOf(statements);
        tables = List.copyOf(tables);
    }

    boolean saysNothing() {
        return statements.isEmpty() && tables.isEmpty();
    }
}
