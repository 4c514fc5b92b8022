package org.entrelacs.gatekeeping.wording;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// @param columns their headings; empty where the first cell of each row is heading enough
public record Table(String code, String caption, List<String> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// @param code which row, such as that of a criterion
    /// @param values what it says, by name
    /// @param cells the same in words; the first is the row's heading
    /// @param link path of what the row is about; empty for none
    public record Row(String code, Map<String, Object> values, List<String> cells, String link) {
        public Row {
            values = new TreeMap<>(values);
            cells = List.copyOf(cells);
        }

        public Row linked(String path) {
            return new Row(code, values, cells, path);
        }
    }
}
